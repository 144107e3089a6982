import type { CredentialId } from '../../shared/model/ids.ts'
import type { KindOfCredential } from '../../shared/rules/credential-kinds.ts'
import type { Reading } from '../database/handles.ts'

/** What is indexed of one row. */
export interface IndexedRow {
  id: CredentialId
  kind: KindOfCredential
  title: string
  userName: string
  url: string
  details: string
  tags: string
  folderId: string | null
  isFavourite: 0 | 1
  hasPassword: 0 | 1
  hasNotes: 0 | 1
  createdAtMs: number
  updatedAtMs: number
  usedAtMs: number | null
}

/** A row with its sealed document, and what that is bound to. */
export interface SealedRow {
  rowNumber: number
  id: CredentialId
  kind: KindOfCredential
  title: string
  userName: string
  url: string
  details: string
  revision: number
  createdAtMs: number
  sealed: Buffer
}

const indexed = `id, kind, title, user_name AS userName, url, details, tags, folder_id AS folderId,
  is_favourite AS isFavourite, has_password AS hasPassword, has_notes AS hasNotes, created_at_ms AS createdAtMs,
  updated_at_ms AS updatedAtMs, used_at_ms AS usedAtMs`
const sealed = `rowid AS rowNumber, id, kind, title, user_name AS userName, url, details, revision,
  created_at_ms AS createdAtMs, sealed`

/** The next rows of the table, in the order they lie in the file: the quickest way to read all of them. */
export function indexedAfter(
  db: Reading,
  rowNumber: number,
  limit: number
): (IndexedRow & { rowNumber: number; trashedAtMs: number | null })[] {
  const sql = `SELECT rowid AS rowNumber, trashed_at_ms AS trashedAtMs, ${indexed} FROM credential
    WHERE rowid > ? ORDER BY rowid LIMIT ?`
  return db.prepare(sql).all(rowNumber, limit) as ReturnType<typeof indexedAfter>
}

/** The same of some; those in the trash, or not there, are left out. */
export function indexedOf(db: Reading, ids: readonly CredentialId[]): IndexedRow[] {
  const sql = `SELECT ${indexed} FROM credential
    WHERE trashed_at_ms IS NULL AND id IN (SELECT value FROM json_each(?))`
  return db.prepare(sql).all(JSON.stringify(ids)) as IndexedRow[]
}

/** The next rows with notes that are not in the trash, in the order they lie in the file. */
export function notedAfter(db: Reading, rowNumber: number, limit: number): SealedRow[] {
  const sql = `SELECT ${sealed} FROM credential
    WHERE rowid > ? AND has_notes = 1 AND trashed_at_ms IS NULL ORDER BY rowid LIMIT ?`
  return db.prepare(sql).all(rowNumber, limit) as SealedRow[]
}

/** Some rows with their documents, in no order; those in the trash, or not there, are left out. */
export function sealedOf(db: Reading, ids: readonly CredentialId[]): SealedRow[] {
  const sql = `SELECT ${sealed} FROM credential
    WHERE trashed_at_ms IS NULL AND id IN (SELECT value FROM json_each(?))`
  return db.prepare(sql).all(JSON.stringify(ids)) as SealedRow[]
}

/** Where some rows stand in lists, in no order. */
export function placesOf(
  db: Reading,
  ids: readonly CredentialId[]
): Pick<IndexedRow, 'id' | 'tags' | 'folderId' | 'isFavourite'>[] {
  const sql = `SELECT id, tags, folder_id AS folderId, is_favourite AS isFavourite FROM credential
    WHERE id IN (SELECT value FROM json_each(?))`
  return db.prepare(sql).all(JSON.stringify(ids)) as ReturnType<typeof placesOf>
}
