import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId, TypedId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** What was typed into one editor, sealed. */
export interface TypedRow {
  id: TypedId
  /** The credential that was being changed; null for a new one. */
  credentialId: CredentialId | null
  /** Goes up each time it is kept again. */
  revision: number
  sealed: Buffer
  atMs: number
}

const columns = 'id, credential_id AS credentialId, revision, sealed, at_ms AS atMs'

/** The latest first. */
export function listTyped(db: Reading): TypedRow[] {
  return db.prepare(`SELECT ${columns} FROM typed ORDER BY at_ms DESC, id`).all() as TypedRow[]
}

export function findTyped(db: Reading, id: TypedId): TypedRow | undefined {
  return db.prepare(`SELECT ${columns} FROM typed WHERE id = ?`).get(id) as TypedRow | undefined
}

export function countTyped(db: Reading): number {
  return db.prepare('SELECT count(*) FROM typed').pluck().get() as number
}

/** Whether there is a credential that something could be typed about. */
export function isCredential(db: Reading, id: CredentialId): boolean {
  return db.prepare('SELECT 1 FROM credential WHERE id = ?').get(id) !== undefined
}

/** Takes the place of what was kept under the same id before. Throws `conflict` where that is not what it follows. */
export function putTyped(db: Writing, row: TypedRow): void {
  const { changes } = db
    .prepare(
      `INSERT INTO typed (id, credential_id, revision, sealed, at_ms)
       VALUES (@id, @credentialId, @revision, @sealed, @atMs)
       ON CONFLICT (id) DO UPDATE SET credential_id = excluded.credential_id, revision = excluded.revision,
         sealed = excluded.sealed, at_ms = excluded.at_ms WHERE revision = excluded.revision - 1`
    )
    .run(row)
  if (changes !== 1) throw new AppError('conflict')
}

export function deleteTyped(db: Writing, id: TypedId): void {
  db.prepare('DELETE FROM typed WHERE id = ?').run(id)
}

export function deleteTypedOf(db: Writing, id: CredentialId): void {
  db.prepare('DELETE FROM typed WHERE credential_id = ?').run(id)
}
