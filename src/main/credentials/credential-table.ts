import { AppError } from '../../shared/bridge/errors.ts'
import type { TrashedCredential } from '../../shared/model/credential.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** What stands in a row beside its secrets. */
export interface CredentialFacts {
  id: CredentialId
  title: string
  userName: string
  url: string
  hasPassword: boolean
  hasNotes: boolean
  revision: number
  createdAtMs: number
  updatedAtMs: number
}

export interface CredentialRow extends CredentialFacts {
  /** The secret fields, sealed; opens only in this row and at this revision. */
  sealed: Buffer
}

/** As SQLite keeps it: it has no truth values. */
type Stored<Row extends CredentialFacts> = Omit<Row, 'hasPassword' | 'hasNotes'> & {
  hasPassword: number
  hasNotes: number
}

const facts = `id, title, user_name AS userName, url, has_password AS hasPassword, has_notes AS hasNotes,
  revision, created_at_ms AS createdAtMs, updated_at_ms AS updatedAtMs`

const factsFrom = (row: Stored<CredentialFacts>): CredentialFacts => ({
  ...row,
  hasPassword: row.hasPassword === 1,
  hasNotes: row.hasNotes === 1
})

/** Everything not in the trash, by title. */
export function listCredentials(db: Reading): CredentialFacts[] {
  const sql = `SELECT ${facts} FROM credential WHERE trashed_at_ms IS NULL ORDER BY title COLLATE NOCASE, id`
  return (db.prepare(sql).all() as Stored<CredentialFacts>[]).map(factsFrom)
}

/** Where a page of the list ended. */
export type ListPlace = Pick<CredentialFacts, 'title' | 'id'>

/**
 * The next `limit` of the same list after a place in it, or its first ones. Goes by the index on the title, so that
 * the first screen costs the same in a vault of any size.
 */
export function listCredentialsAfter(
  db: Reading,
  after: ListPlace | undefined,
  limit: number
): CredentialFacts[] {
  // The first half is what SQLite can look up in the index; by the second alone it would read all before the place.
  const isAfter =
    'title >= @title COLLATE NOCASE AND (title COLLATE NOCASE, id) > (@title COLLATE NOCASE, @id)'
  const place = after === undefined ? '' : `AND ${isAfter}`
  const sql = `SELECT ${facts} FROM credential WHERE trashed_at_ms IS NULL ${place}
    ORDER BY title COLLATE NOCASE, id LIMIT @limit`
  return (db.prepare(sql).all({ ...after, limit }) as Stored<CredentialFacts>[]).map(factsFrom)
}

/** What is in the trash, the latest first. */
export function listTrashedCredentials(db: Reading): TrashedCredential[] {
  const sql = `SELECT id, title, user_name AS userName, trashed_at_ms AS trashedAtMs FROM credential
    WHERE trashed_at_ms IS NOT NULL ORDER BY trashed_at_ms DESC, id`
  return db.prepare(sql).all() as TrashedCredential[]
}

/** One row with its sealed secrets, in the trash or not. Throws `not-found`. */
export function getCredential(db: Reading, id: CredentialId): CredentialRow {
  const row = db.prepare(`SELECT ${facts}, sealed FROM credential WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not-found')
  const stored = row as Stored<CredentialRow>
  return { ...factsFrom(stored), sealed: stored.sealed }
}

/** One row without its secrets, in the trash or not. Throws `not-found`. */
export function getCredentialFacts(db: Reading, id: CredentialId): CredentialFacts {
  const row = db.prepare(`SELECT ${facts} FROM credential WHERE id = ?`).get(id)
  if (row === undefined) throw new AppError('not-found')
  return factsFrom(row as Stored<CredentialFacts>)
}

/** The same of several at once, in the order asked for; those that are not there are left out. */
export function listCredentialsWithId(db: Reading, ids: readonly CredentialId[]): CredentialFacts[] {
  const sql = `SELECT ${facts} FROM credential WHERE id IN (SELECT value FROM json_each(?))`
  const rows = db.prepare(sql).all(JSON.stringify(ids)) as Stored<CredentialFacts>[]
  const found = new Map(rows.map((row) => [row.id, factsFrom(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Whether there is such a credential, and it is not in the trash. */
export function hasCredential(db: Reading, id: CredentialId): boolean {
  return db.prepare('SELECT 1 FROM credential WHERE id = ? AND trashed_at_ms IS NULL').get(id) !== undefined
}

export function insertCredential(db: Writing, row: CredentialRow): void {
  db.prepare(
    `INSERT INTO credential (id, kind, title, user_name, url, has_password, has_notes, revision, sealed,
       created_at_ms, updated_at_ms)
     VALUES (@id, 'login', @title, @userName, @url, @hasPassword, @hasNotes, @revision, @sealed,
       @createdAtMs, @updatedAtMs)`
  ).run(toStored(row))
}

export function updateCredential(db: Writing, row: CredentialRow): void {
  const { changes } = db
    .prepare(
      `UPDATE credential SET title = @title, user_name = @userName, url = @url, has_password = @hasPassword,
         has_notes = @hasNotes, revision = @revision, sealed = @sealed, updated_at_ms = @updatedAtMs
       WHERE id = @id AND revision = @revision - 1`
    )
    .run(toStored(row))
  if (changes !== 1) throw new AppError('conflict')
}

/** Keeps a row as it was before a change. Its document opens there as it did: it is bound to what is kept with it. */
export function keepVersion(db: Writing, row: CredentialRow): void {
  db.prepare(
    `INSERT INTO credential_version (id, revision, title, user_name, url, has_password, has_notes, sealed,
       created_at_ms, updated_at_ms)
     VALUES (@id, @revision, @title, @userName, @url, @hasPassword, @hasNotes, @sealed, @createdAtMs,
       @updatedAtMs)`
  ).run(toStored(row))
}

/** Moves to the trash (a time) or back out of it (null). Throws `not-found`. */
export function setCredentialTrashed(db: Writing, id: CredentialId, atMs: number | null): void {
  const { changes } = db.prepare('UPDATE credential SET trashed_at_ms = ? WHERE id = ?').run(atMs, id)
  if (changes !== 1) throw new AppError('not-found')
}

function toStored(row: CredentialRow): Stored<CredentialRow> {
  return { ...row, hasPassword: Number(row.hasPassword), hasNotes: Number(row.hasNotes) }
}
