import { AppError } from '../../shared/bridge/errors.ts'
import type { TrashedCredential } from '../../shared/model/credential.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

export interface CredentialRow {
  id: CredentialId
  title: string
  userName: string
  url: string
  hasPassword: boolean
  hasNotes: boolean
  revision: number
  /** The secret fields, sealed; opens only in this row and at this revision. */
  sealed: Buffer
  createdAtMs: number
  updatedAtMs: number
}

type StoredRow = Omit<CredentialRow, 'hasPassword' | 'hasNotes'> & { hasPassword: number; hasNotes: number }

const columns = `id, title, user_name AS userName, url, has_password AS hasPassword, has_notes AS hasNotes,
  revision, sealed, created_at_ms AS createdAtMs, updated_at_ms AS updatedAtMs`

function fromStored(row: StoredRow): CredentialRow {
  return { ...row, hasPassword: row.hasPassword === 1, hasNotes: row.hasNotes === 1 }
}

/** Everything not in the trash, by title. */
export function listCredentials(db: Reading): CredentialRow[] {
  const sql = `SELECT ${columns} FROM credential WHERE trashed_at_ms IS NULL ORDER BY title COLLATE NOCASE, id`
  return (db.prepare(sql).all() as StoredRow[]).map(fromStored)
}

/** What is in the trash, the latest first. */
export function listTrashedCredentials(db: Reading): TrashedCredential[] {
  const sql = `SELECT id, title, user_name AS userName, trashed_at_ms AS trashedAtMs FROM credential
    WHERE trashed_at_ms IS NOT NULL ORDER BY trashed_at_ms DESC, id`
  return db.prepare(sql).all() as TrashedCredential[]
}

/** One row, in the trash or not. Throws `not-found`. */
export function getCredential(db: Reading, id: CredentialId): CredentialRow {
  const row = db.prepare(`SELECT ${columns} FROM credential WHERE id = ?`).get(id) as StoredRow | undefined
  if (row === undefined) throw new AppError('not-found')
  return fromStored(row)
}

export function hasCredential(db: Reading, id: CredentialId): boolean {
  return db.prepare('SELECT 1 FROM credential WHERE id = ?').get(id) !== undefined
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

/** Moves to the trash (a time) or back out of it (null). Throws `not-found`. */
export function setCredentialTrashed(db: Writing, id: CredentialId, atMs: number | null): void {
  const { changes } = db.prepare('UPDATE credential SET trashed_at_ms = ? WHERE id = ?').run(atMs, id)
  if (changes !== 1) throw new AppError('not-found')
}

function toStored(row: CredentialRow): StoredRow {
  return { ...row, hasPassword: Number(row.hasPassword), hasNotes: Number(row.hasNotes) }
}
