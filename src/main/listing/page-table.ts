import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'

/** How many there are that are not in the trash; counted in the index on the title. */
export function countAll(db: Reading): number {
  return db.prepare('SELECT count(*) FROM credential WHERE trashed_at_ms IS NULL').pluck().get() as number
}

/** A window of all by title, out of the same index: what is shown before anything else is known. */
export function idsByTitle(db: Reading, from: number, count: number): CredentialId[] {
  const sql = `SELECT id FROM credential WHERE trashed_at_ms IS NULL
    ORDER BY title COLLATE NOCASE, id LIMIT ? OFFSET ?`
  return db.prepare(sql).pluck().all(count, from) as CredentialId[]
}

/** How many stand before one in that order; nothing where it is not in the list. */
export function placeByTitle(db: Reading, id: CredentialId): number | undefined {
  const own = db.prepare('SELECT title FROM credential WHERE id = ? AND trashed_at_ms IS NULL')
  const title = own.pluck().get(id)
  if (title === undefined) return undefined
  const sql = `SELECT count(*) FROM credential WHERE trashed_at_ms IS NULL
    AND (title COLLATE NOCASE, id) < (@title COLLATE NOCASE, @id)`
  return db.prepare(sql).pluck().get({ title, id }) as number
}
