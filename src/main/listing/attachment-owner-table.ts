import type { AttachmentId, CredentialId } from '../../shared/model/ids.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** The whole attachments of a credential that were not removed. */
export function attachmentsOf(db: Reading, id: CredentialId): AttachmentId[] {
  const sql = `SELECT id FROM attachment
    WHERE credential_id = ? AND whole_at_ms IS NOT NULL AND trashed_at_ms IS NULL`
  return db.prepare(sql).pluck().all(id) as AttachmentId[]
}

/** Hangs an attachment on another credential, while it hangs on the one it hung on. */
export function moveAttachment(db: Writing, id: AttachmentId, from: CredentialId, to: CredentialId): void {
  db.prepare('UPDATE attachment SET credential_id = ? WHERE id = ? AND credential_id = ?').run(to, id, from)
}
