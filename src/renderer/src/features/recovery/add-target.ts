import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'

/** What keys are added to: a new set, one that takes the place of another, or one that is there. */
export type AddTarget =
  | { kind: 'new'; credentialId: CredentialId | null; title: string }
  | { kind: 'replace' | 'add-keys'; set: RecoverySetDetail; credentialId: CredentialId | null; title: string }
