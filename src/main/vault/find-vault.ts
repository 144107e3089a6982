import type { VaultProblem } from '../../shared/model/vault.ts'
import {
  databasesOf,
  keyringMaxBytes,
  parseKeyring,
  primarySlot,
  type Keyring,
  type PrimarySlot
} from './keyring.ts'
import type { VaultFiles } from './vault-files.ts'

export type FoundVault =
  | { kind: 'missing' }
  | { kind: 'vault'; keyring: Keyring; slot: PrimarySlot; isWritable: boolean }
  | { kind: 'unusable'; problem: VaultProblem }

/** What stands in the vault's place, before anything is opened. Nothing in the keyring is believed yet. */
export function findVault(files: VaultFiles): FoundVault {
  const found = files.find()
  if (found === 'none') return { kind: 'missing' }
  if (found === 'no-keyring') return { kind: 'unusable', problem: 'half-written' }
  if (found !== 'keyring') return { kind: 'unusable', problem: found }
  let bytes: Uint8Array
  try {
    bytes = files.readKeyring(keyringMaxBytes)
  } catch {
    return { kind: 'unusable', problem: 'not-readable' }
  }
  const parsed = parseKeyring(bytes)
  if (parsed.kind !== 'keyring') return { kind: 'unusable', problem: parsed.kind }
  const { keyring } = parsed
  const slot = primarySlot(keyring)
  if (slot === undefined) return { kind: 'unusable', problem: 'damaged' }
  const databases = files.findDatabases(Object.values(databasesOf(keyring)))
  if (databases === 'some') return { kind: 'unusable', problem: 'half-written' }
  if (databases === 'others') return { kind: 'unusable', problem: 'keyring-older' }
  if (databases === 'not-readable') return { kind: 'unusable', problem: 'not-readable' }
  return { kind: 'vault', keyring, slot, isWritable: databases === 'all' }
}
