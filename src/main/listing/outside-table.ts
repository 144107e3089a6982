import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'

const isCodeInUse = 'trashed_at_ms IS NULL AND credential_id IS NOT NULL'
const sources = {
  code: `code WHERE ${isCodeInUse}`,
  // The site gave recovery keys with it, and they were put away.
  recovery: `code WHERE ${isCodeInUse} AND recovery = 'stored'`,
  attachment: 'attachment WHERE whole_at_ms IS NOT NULL AND trashed_at_ms IS NULL'
} as const

/** Credentials, in the trash or not, that something of this kind hangs on. */
export function idsWith(db: Reading, what: keyof typeof sources): CredentialId[] {
  return db.prepare(`SELECT DISTINCT credential_id FROM ${sources[what]}`).pluck().all() as CredentialId[]
}
