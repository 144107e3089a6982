import type { Finding } from '../../shared/model/vault.ts'
import type { PasswordHashCost } from '../crypto/password-hash.ts'
import type { Keychain } from '../keychain/keychain.ts'
import type { KeyFilePlaces } from './key-file-places.ts'
import type { Session } from './session.ts'
import type { Pause } from './steps.ts'
import type { VaultFiles } from './vault-files.ts'

/** The vault's own extra confirmation, as far as opening the vault goes. */
export interface ConfirmationGate {
  /** Whether a code is missing before anything of this session may be used. */
  isDue: (session: Session) => boolean
  waiting: (session: Session) => { backupCodesLeft: number; retryAfterMs: number }
}

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
  /**
   * Asks who is there before the keychain alone opens the vault, where the settings say so and this machine can;
   * `absent` where it does not. It is no encryption.
   */
  confirmPerson?: () => Promise<'confirmed' | 'refused' | 'absent'>
  /** Whether the seeds have a lock of their own, so that they are opened only when they are needed. */
  areSeedsApart: (session: Session) => boolean
  /** Days after which the master password is to be typed once more; null never. */
  reminderDays: (session: Session) => number | null
  gate: () => ConfirmationGate
  /** Where the key file was at last. */
  keyFiles: KeyFilePlaces
  /** The audit trail's own check, which is that feature's: all of it, in steps. */
  checkTrail: (session: Session) => Generator<undefined, Finding[]>
  /** The MAC of one record, to compare with what was seen before. */
  trailMacAt: (session: Session, n: number) => Buffer | undefined
}
