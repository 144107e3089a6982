import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Vault } from './vault.ts'

export const vaultHandlers = (vault: Vault): HandlersOf<'vault'> => ({
  'vault.state': () => vault.state(),
  'vault.create': ({ useKeychain, masterPassword }) => vault.create(useKeychain, masterPassword),
  'vault.unlock': ({ masterPassword }) => vault.unlock(masterPassword),
  'vault.lock': () => vault.lock()
})
