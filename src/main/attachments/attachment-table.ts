import { AppError } from '../../shared/bridge/errors.ts'
import type { Attachment } from '../../shared/model/credential.ts'
import type { AttachmentId, CredentialId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** A file that hangs on a credential; its content stands in parts. */
export interface AttachmentRow extends Attachment {
  /** Null once the credential was erased: what is left of it is on its way out. */
  credentialId: CredentialId | null
  /** How many parts it has when it is whole. */
  parts: number
  wholeAtMs: number | null
  trashedAtMs: number | null
}

const columns = `id, credential_id AS credentialId, name, size_bytes AS sizeBytes, parts,
  created_at_ms AS createdAtMs, whole_at_ms AS wholeAtMs, trashed_at_ms AS trashedAtMs`
const isThere = 'whole_at_ms IS NOT NULL AND trashed_at_ms IS NULL'

/** The whole attachments of a credential that were not removed, by name. */
export function listAttachments(db: Reading, id: CredentialId): Attachment[] {
  const sql = `SELECT id, name, size_bytes AS sizeBytes, created_at_ms AS createdAtMs FROM attachment
    WHERE credential_id = ? AND ${isThere} ORDER BY name COLLATE NOCASE, created_at_ms, id`
  return db.prepare(sql).all(id) as Attachment[]
}

/** One, whole or not, removed or not. */
export function findAttachment(db: Reading, id: AttachmentId): AttachmentRow | undefined {
  return db.prepare(`SELECT ${columns} FROM attachment WHERE id = ?`).get(id) as AttachmentRow | undefined
}

/** The same. Throws `not-found`. */
export function getAttachment(db: Reading, id: AttachmentId): AttachmentRow {
  const row = findAttachment(db, id)
  if (row === undefined) throw new AppError('not-found')
  return row
}

/** All that were removed, and when. */
export function listRemoved(db: Reading): { id: AttachmentId; trashedAtMs: number }[] {
  const sql = `SELECT id, trashed_at_ms AS trashedAtMs FROM attachment WHERE trashed_at_ms IS NOT NULL`
  return db.prepare(sql).all() as { id: AttachmentId; trashedAtMs: number }[]
}

/** Title of the credential in use that something is to hang on. Throws `not-found`. */
export function titleOf(db: Reading, id: CredentialId): string {
  const sql = 'SELECT title FROM credential WHERE id = ? AND trashed_at_ms IS NULL'
  const title = db.prepare(sql).pluck().get(id)
  if (title === undefined) throw new AppError('not-found')
  return title as string
}

export function insertAttachment(db: Writing, row: Omit<AttachmentRow, 'wholeAtMs' | 'trashedAtMs'>): void {
  db.prepare(
    `INSERT INTO attachment (id, credential_id, name, size_bytes, parts, created_at_ms)
     VALUES (@id, @credentialId, @name, @sizeBytes, @parts, @createdAtMs)`
  ).run(row)
}

/** From here on it counts; null takes it out of sight, for good. */
export function setWhole(db: Writing, id: AttachmentId, atMs: number | null): void {
  db.prepare('UPDATE attachment SET whole_at_ms = ? WHERE id = ?').run(atMs, id)
}

export function setRemoved(db: Writing, id: AttachmentId, atMs: number | null): void {
  db.prepare('UPDATE attachment SET trashed_at_ms = ? WHERE id = ?').run(atMs, id)
}

export function setName(db: Writing, id: AttachmentId, name: string): void {
  db.prepare('UPDATE attachment SET name = ? WHERE id = ?').run(name, id)
}

/** All that hangs on a credential is of none and not whole from here on. */
export function letGoOf(db: Writing, id: CredentialId): void {
  db.prepare('UPDATE attachment SET credential_id = NULL, whole_at_ms = NULL WHERE credential_id = ?').run(id)
}

/** Those that are not whole: broken off, or erased and still to be cleared away. */
export function listNotWhole(db: Reading): AttachmentId[] {
  return db.prepare('SELECT id FROM attachment WHERE whole_at_ms IS NULL').pluck().all() as AttachmentId[]
}

/** Those that were let go: what is left of erased credentials. */
export function listLetGo(db: Reading): AttachmentId[] {
  return db.prepare('SELECT id FROM attachment WHERE credential_id IS NULL').pluck().all() as AttachmentId[]
}

/** The row itself, without any part left. */
export function deleteAttachment(db: Writing, id: AttachmentId): void {
  db.prepare('DELETE FROM attachment WHERE id = ? AND whole_at_ms IS NULL').run(id)
}

/** One sealed part; the first has revision 1. */
export function insertPart(db: Writing, id: AttachmentId, revision: number, sealed: Buffer): void {
  db.prepare('INSERT INTO attachment_part (attachment_id, revision, sealed) VALUES (?, ?, ?)').run(
    id,
    revision,
    sealed
  )
}

export function countParts(db: Reading, id: AttachmentId): number {
  return db.prepare('SELECT count(*) FROM attachment_part WHERE attachment_id = ?').pluck().get(id) as number
}

/** Throws `vault-damaged` where a part of a whole attachment is not there. */
export function getPart(db: Reading, id: AttachmentId, revision: number): Buffer {
  const sql = 'SELECT sealed FROM attachment_part WHERE attachment_id = ? AND revision = ?'
  const sealed = db.prepare(sql).pluck().get(id, revision)
  if (sealed === undefined) throw new AppError('vault-damaged')
  return sealed as Buffer
}

/** Erases the last part; false where there is none. */
export function deleteLastPart(db: Writing, id: AttachmentId): boolean {
  const { changes } = db
    .prepare(
      `DELETE FROM attachment_part WHERE attachment_id = @id AND revision =
         (SELECT max(revision) FROM attachment_part WHERE attachment_id = @id)`
    )
    .run({ id })
  return changes === 1
}
