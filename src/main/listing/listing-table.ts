import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Organise, Places, Scope } from '../../shared/model/listing.ts'
import type { Reading, Writing } from '../database/handles.ts'
import { listFolders } from './folder-table.ts'
import { tagsFrom } from './summary-table.ts'

/** What is searched of one row; not the secrets. */
const searchable = 'id, title, user_name AS userName, url'

export interface SearchableRow {
  /** SQLite's own number of the row: where to read on. */
  rowNumber: number
  isTrashed: 0 | 1
  id: CredentialId
  title: string
  userName: string
  url: string
}

/** The next rows of the table, in the order they lie in the file: the quickest way to read all of them. */
export function searchableAfter(db: Reading, rowNumber: number, limit: number): SearchableRow[] {
  const sql = `SELECT rowid AS rowNumber, trashed_at_ms IS NOT NULL AS isTrashed, ${searchable} FROM credential
    WHERE rowid > ? ORDER BY rowid LIMIT ?`
  return db.prepare(sql).all(rowNumber, limit) as SearchableRow[]
}

/** The same of one row; nothing where it is in the trash or not there. */
export function searchableOf(
  db: Reading,
  id: CredentialId
): Omit<SearchableRow, 'rowNumber' | 'isTrashed'> | undefined {
  const sql = `SELECT ${searchable} FROM credential WHERE id = ? AND trashed_at_ms IS NULL`
  return db.prepare(sql).get(id) as SearchableRow | undefined
}

/** Ids in one scope by title. */
export function idsByTitle(db: Reading, scope: Scope): CredentialId[] {
  const where = {
    all: '',
    favourites: 'AND is_favourite = 1',
    folder: 'AND folder_id = @folderId',
    tag: 'AND EXISTS (SELECT 1 FROM json_each(tags) WHERE value = @tag)',
    kind: 'AND kind = @of'
  }[scope.kind]
  const sql = `SELECT id FROM credential WHERE trashed_at_ms IS NULL ${where} ORDER BY title COLLATE NOCASE, id`
  return db.prepare(sql).pluck().all(scope) as CredentialId[]
}

export function countPlaces(db: Reading): Places {
  const sql = 'SELECT kind, tags, folder_id AS folderId, is_favourite AS isFavourite FROM credential'
  const rows = db.prepare(`${sql} WHERE trashed_at_ms IS NULL`).all() as {
    kind: Places['kinds'][number]['kind']
    tags: string
    folderId: string | null
    isFavourite: number
  }[]
  const kinds = new Map<Places['kinds'][number]['kind'], number>()
  const tags = new Map<string, number>()
  for (const row of rows) {
    kinds.set(row.kind, (kinds.get(row.kind) ?? 0) + 1)
    for (const tag of tagsFrom(row.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1)
  }
  return {
    all: rows.length,
    favourites: rows.filter(({ isFavourite }) => isFavourite === 1).length,
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })),
    tags: [...tags].map(([tag, count]) => ({ tag, count })),
    folders: listFolders(db).map((folder) => ({
      ...folder,
      count: rows.filter(({ folderId }) => folderId === folder.id).length
    }))
  }
}

export function organiseOne(db: Writing, id: CredentialId, change: Organise): void {
  const sql = 'SELECT tags, folder_id AS folderId, is_favourite AS isFavourite FROM credential WHERE id = ?'
  const row = db.prepare(sql).get(id) as
    { tags: string; folderId: string | null; isFavourite: number } | undefined
  if (row === undefined) throw new AppError('not-found')
  const tags = tagsFrom(row.tags).filter((tag) => !(change.removeTags ?? []).includes(tag))
  for (const tag of change.addTags ?? []) if (!tags.includes(tag)) tags.push(tag)
  db.prepare('UPDATE credential SET tags = ?, folder_id = ?, is_favourite = ? WHERE id = ?').run(
    JSON.stringify(tags),
    change.folderId === undefined ? row.folderId : change.folderId,
    change.isFavourite === undefined ? row.isFavourite : Number(change.isFavourite),
    id
  )
}

export function trashOne(db: Writing, id: CredentialId, atMs: number): void {
  db.prepare('UPDATE credential SET trashed_at_ms = ? WHERE id = ?').run(atMs, id)
}
