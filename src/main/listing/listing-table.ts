import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'

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
