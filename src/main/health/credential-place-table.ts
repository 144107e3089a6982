import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'

/** Where a credential lies, and how often it was changed: what was found out about it holds for one revision. */
export interface CredentialPlace {
  rowNumber: number
  id: CredentialId
  revision: number
}

/** The next credentials that are not in the trash, in the order they lie in the file. */
export function credentialPlacesAfter(db: Reading, rowNumber: number, limit: number): CredentialPlace[] {
  const sql = `SELECT rowid AS rowNumber, id, revision FROM credential
    WHERE rowid > ? AND trashed_at_ms IS NULL ORDER BY rowid LIMIT ?`
  return db.prepare(sql).all(rowNumber, limit) as CredentialPlace[]
}
