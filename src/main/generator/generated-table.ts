import { AppError } from '../../shared/bridge/errors.ts'
import type { GeneratedBefore } from '../../shared/model/generator.ts'
import type { GeneratedId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

export interface GeneratedRow extends GeneratedBefore {
  sealed: Buffer
}

/** What was made, the latest first, without the values. */
export function listGenerated(db: Reading): GeneratedBefore[] {
  const sql = 'SELECT id, kind, made_at_ms AS madeAtMs FROM generated ORDER BY made_at_ms DESC, rowid DESC'
  return db.prepare(sql).all() as GeneratedBefore[]
}

/** The sealed value. Throws `not-found`. */
export function getGenerated(db: Reading, id: GeneratedId): Buffer {
  const row = db.prepare('SELECT sealed FROM generated WHERE id = ?').get(id) as
    { sealed: Buffer } | undefined
  if (row === undefined) throw new AppError('not-found')
  return row.sealed
}

/** Adds one, and removes what is older than the last `kept`. */
export function addGenerated(db: Writing, row: GeneratedRow, kept: number): void {
  db.prepare(
    'INSERT INTO generated (id, kind, revision, sealed, made_at_ms) VALUES (@id, @kind, 1, @sealed, @madeAtMs)'
  ).run(row)
  db.prepare(
    `DELETE FROM generated WHERE id NOT IN
       (SELECT id FROM generated ORDER BY made_at_ms DESC, rowid DESC LIMIT ?)`
  ).run(kept)
}

export function deleteGenerated(db: Writing): void {
  db.prepare('DELETE FROM generated').run()
}
