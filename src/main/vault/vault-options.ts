import type { Finding } from '../../shared/model/vault.ts'
import type { PasswordHashCost } from '../crypto/password-hash.ts'
import type { Keychain } from '../keychain/keychain.ts'
import type { Session } from './session.ts'
import type { Pause } from './steps.ts'
import type { VaultFiles } from './vault-files.ts'

/** What a vault needs from outside. */
export interface VaultOptions {
  files: VaultFiles
  keychain: Keychain
  nowMs: () => number
  /** A clock that only goes forward, in milliseconds. */
  monotonicMs: () => number
  /** Lets everything else that waits have its turn, during long work. */
  pause: Pause
  /** What a new master password is to cost on this machine; asked when one is set. */
  passwordCost: () => Promise<PasswordHashCost>
  /** Where a copy for looking only may stand, when the vault's own disk cannot be written. */
  temporaryFolder: string
  nativeBinding: string | null
  isDemo: boolean
  /** Whether the seeds have a lock of their own, so that they are opened only when they are needed. */
  areSeedsApart: (session: Session) => boolean
  /** The audit trail's own check, which is that feature's: all of it, in steps. */
  checkTrail: (session: Session) => Generator<undefined, Finding[]>
  /** The MAC of one record, to compare with what was seen before. */
  trailMacAt: (session: Session, n: number) => Buffer | undefined
}
