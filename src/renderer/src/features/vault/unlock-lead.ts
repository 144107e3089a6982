import type { VaultProtection } from '../../../../shared/model/vault.ts'
import { words } from '../../text/en.ts'
import { thisSystem } from './this-system.ts'

/** What opens the vault, in a sentence. */
export function unlockLead(protection: VaultProtection): string {
  const keychain = words.firstRun.keychains[thisSystem().keychain]
  if (protection === 'keychain') return words.unlock.byKeychain(keychain)
  return protection === 'password' ? words.unlock.byPassword : words.unlock.byBoth(keychain)
}
