import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'

const isCodeInUse = 'trashed_at_ms IS NULL AND credential_id IS NOT NULL'
const sources = {
  code: `code WHERE ${isCodeInUse}`,
  // Keys that are here and count, or that the person said are put away elsewhere.
  recovery: `(SELECT credential_id FROM code WHERE ${isCodeInUse} AND recovery = 'stored'
    UNION SELECT credential_id FROM recovery_set WHERE revoked_at_ms IS NULL AND credential_id IS NOT NULL
      AND EXISTS (SELECT 1 FROM recovery_key WHERE set_id = recovery_set.id AND used_at_ms IS NULL))`,
  attachment: 'attachment WHERE whole_at_ms IS NOT NULL AND trashed_at_ms IS NULL'
} as const

/** Credentials, in the trash or not, that something of this kind hangs on. */
export function idsWith(db: Reading, what: keyof typeof sources): CredentialId[] {
  return db.prepare(`SELECT DISTINCT credential_id FROM ${sources[what]}`).pluck().all() as CredentialId[]
}
