import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'
import type { CredentialRow } from './credential-table.ts'

/** A credential as it was: what belongs to a version, without where it stood in lists. */
export type VersionRow = Pick<
  CredentialRow,
  | 'id'
  | 'kind'
  | 'title'
  | 'userName'
  | 'url'
  | 'hasPassword'
  | 'hasNotes'
  | 'details'
  | 'revision'
  | 'sealed'
  | 'createdAtMs'
  | 'updatedAtMs'
>

const columns = `id, revision, kind, title, user_name AS userName, url, has_password AS hasPassword,
  has_notes AS hasNotes, details, sealed, created_at_ms AS createdAtMs, updated_at_ms AS updatedAtMs`

type Stored = Omit<VersionRow, 'hasPassword' | 'hasNotes'> & { hasPassword: number; hasNotes: number }
const rowFrom = (row: unknown): VersionRow => {
  const stored = row as Stored
  return { ...stored, hasPassword: stored.hasPassword === 1, hasNotes: stored.hasNotes === 1 }
}

/** Keeps a row as it was before a change. Its document opens there as it did: it is bound to what is kept with it. */
export function keepVersion(db: Writing, row: CredentialRow): void {
  const { id, revision, kind, title, userName, url, details, sealed, createdAtMs, updatedAtMs } = row
  db.prepare(
    `INSERT INTO credential_version (id, revision, kind, title, user_name, url, has_password, has_notes, details,
       sealed, created_at_ms, updated_at_ms)
     VALUES (@id, @revision, @kind, @title, @userName, @url, @hasPassword, @hasNotes, @details, @sealed,
       @createdAtMs, @updatedAtMs)`
  ).run({
    ...{ id, revision, kind, title, userName, url, details, sealed, createdAtMs, updatedAtMs },
    hasPassword: Number(row.hasPassword),
    hasNotes: Number(row.hasNotes)
  })
}

/** Earlier versions, the oldest first. */
export function listVersions(db: Reading, id: CredentialId): VersionRow[] {
  const sql = `SELECT ${columns} FROM credential_version WHERE id = ? ORDER BY revision`
  return db.prepare(sql).all(id).map(rowFrom)
}

/** Throws `not-found` where that version is not kept. */
export function getVersion(db: Reading, id: CredentialId, revision: number): VersionRow {
  const sql = `SELECT ${columns} FROM credential_version WHERE id = ? AND revision = ?`
  const row = db.prepare(sql).get(id, revision)
  if (row === undefined) throw new AppError('not-found')
  return rowFrom(row)
}

export function countVersions(db: Reading, id: CredentialId): number {
  return db.prepare('SELECT count(*) FROM credential_version WHERE id = ?').pluck().get(id) as number
}

/** Leaves the newest `kept` of one credential. */
export function pruneVersions(db: Writing, id: CredentialId, kept: number): void {
  db.prepare(
    `DELETE FROM credential_version WHERE id = @id AND revision <= (
       SELECT revision FROM credential_version WHERE id = @id ORDER BY revision DESC LIMIT 1 OFFSET @kept)`
  ).run({ id, kept })
}

export function deleteVersions(db: Writing, id: CredentialId): void {
  db.prepare('DELETE FROM credential_version WHERE id = ?').run(id)
}
