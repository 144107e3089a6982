import type { CredentialId, RecoveryKeyId, RecoverySetId } from '../../../../shared/model/ids.ts'

/** How one key is opened. */
export type OpenHow = 'show' | 'copy' | 'use'

/** What stands over the page about recovery keys. No secret is in it. */
export type RecoveryDialog =
  | {
      kind: 'add'
      credentialId: CredentialId | null
      /** Title of the credential, or what the set is to be called. */
      title: string
      /** Told once they are added: whoever asked goes on. */
      onAdded?: () => void
    }
  | { kind: 'replace' | 'add-keys'; id: RecoverySetId }
  | { kind: 'open-key'; id: RecoverySetId; keyId: RecoveryKeyId; how: OpenHow }
  | { kind: 'open-all'; id: RecoverySetId }
  | { kind: 'take-out'; id: RecoverySetId; to: 'text-file' | 'printer' }
  | { kind: 'mark'; id: RecoverySetId; keyId: RecoveryKeyId }
  | { kind: 'ways' | 'move' | 'rename' | 'revoke' | 'erase'; id: RecoverySetId }
  | { kind: 'lock'; mode: LockMode }

/** What can be changed about what opens recovery keys. */
export type LockMode = 'set-pin' | 'change-pin' | 'remove-pin' | 'use-password' | 'stop-password'
