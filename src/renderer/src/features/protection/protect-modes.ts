import type { VaultProtection } from '../../../../shared/model/vault.ts'

/** Ways to change what opens the vault; `repair` is the one after it was opened with the kit. */
export type ProtectMode =
  | 'set-password'
  | 'change-password'
  | 'remove-password'
  | 'use-keychain'
  | 'stop-keychain'
  | KeyFileMode
  | 'repair'
/** What can be done about a key file. */
export type KeyFileMode = 'add-key-file' | 'renew-key-file' | 'remove-key-file'

export interface ProtectPlan {
  useKeychain: boolean
  /** Where the master password of afterwards comes from: typed anew, the one of now, or there is none. */
  password: 'new' | 'current' | 'none'
  /** Left out where the key file stays as it is, or there is none. */
  keyFile?: 'new' | 'none'
}

/** What a mode makes of the present protection; a repair is chosen freely. */
export function protectPlan(mode: Exclude<ProtectMode, 'repair'>, present: VaultProtection): ProtectPlan {
  const hasKeychain = present !== 'password'
  const kept = present === 'keychain' ? 'new' : 'current'
  const asItIs = { useKeychain: hasKeychain, password: present === 'keychain' ? 'none' : 'current' } as const
  switch (mode) {
    case 'set-password':
    case 'change-password':
      return { useKeychain: hasKeychain, password: 'new' }
    case 'remove-password':
      return { useKeychain: true, password: 'none' }
    case 'use-keychain':
      return { useKeychain: true, password: kept }
    case 'stop-keychain':
      return { useKeychain: false, password: kept }
    case 'add-key-file':
    case 'renew-key-file':
      return { ...asItIs, keyFile: 'new' }
    case 'remove-key-file':
      return { ...asItIs, keyFile: 'none' }
  }
}

/**
 * Which changes make sense at all, by the row of the settings they belong to. After opening with the kit only the
 * repair does: every other one builds on a way in that was just not used.
 */
export function offeredModes(
  present: VaultProtection,
  openedWithKit: boolean
): { password: ProtectMode[]; keychain: ProtectMode[] } {
  if (openedWithKit) return { password: ['repair'], keychain: [] }
  switch (present) {
    case 'keychain':
      return { password: ['set-password'], keychain: ['stop-keychain'] }
    case 'keychain-and-password':
      return { password: ['remove-password', 'change-password'], keychain: ['stop-keychain'] }
    case 'password':
      return { password: ['change-password'], keychain: ['use-keychain'] }
  }
}

/** The same for the key file. */
export function offeredKeyFileModes(hasKeyFile: boolean, openedWithKit: boolean): KeyFileMode[] {
  if (openedWithKit) return []
  return hasKeyFile ? ['renew-key-file', 'remove-key-file'] : ['add-key-file']
}
