import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { EmergencyPages } from './emergency-page.ts'
import type { KeyChanges } from './key-changes.ts'
import type { PasswordReminder } from './password-reminder.ts'
import type { SeedsLock } from './seeds-lock.ts'
import type { Vault } from './vault.ts'

export const vaultHandlers = (
  vault: Vault,
  keyChanges: KeyChanges,
  seedsLock: SeedsLock,
  emergencyPages: EmergencyPages,
  reminder: PasswordReminder
): Omit<HandlersOf<'vault'>, 'vault.chooseKeyFile'> => ({
  'vault.state': () => vault.state(),
  'vault.create': ({ useKeychain, masterPassword }) => vault.create(useKeychain, masterPassword, 'window'),
  'vault.unlock': ({ masterPassword }) => vault.unlock(masterPassword, 'window'),
  'vault.unlockWithKit': ({ kit }) => vault.unlockWithKit(kit, 'window'),
  'vault.openAnyway': () => vault.openAnyway('window'),
  'vault.lock': () => vault.lock('window'),
  'vault.protect': ({ current, ...next }) => keyChanges.protect(current, next),
  'vault.makeKit': ({ current }) => keyChanges.makeKit(current),
  'vault.showKit': () => vault.kit.sheet(),
  'vault.confirmKit': ({ answers }) => vault.kit.confirm(answers),
  'vault.testKit': ({ kit }) => vault.kit.test(kit),
  'vault.makeEmergencyPage': ({ to }) => emergencyPages.make(to),
  'vault.rehearsePassword': ({ masterPassword }) => reminder.rehearse(masterPassword),
  'vault.unlockSeeds': ({ masterPassword }) => seedsLock.unlock(masterPassword)
})
