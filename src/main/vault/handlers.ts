import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Vault } from './vault.ts'

export const vaultHandlers = (vault: Vault): HandlersOf<'vault'> => ({
  'vault.state': () => vault.state(),
  'vault.create': ({ useKeychain, masterPassword }) => vault.create(useKeychain, masterPassword, 'window'),
  'vault.unlock': ({ masterPassword }) => vault.unlock(masterPassword, 'window'),
  'vault.lock': () => vault.lock('window')
})
