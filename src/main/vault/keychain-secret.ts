import type { KeychainSecret } from '../crypto/keys.ts'
import type { Keychain, KeychainWritten } from '../keychain/keychain.ts'
import { parseKeychainEntry, printKeychainEntry } from '../keychain/keychain-entry.ts'
import type { KeychainState } from '../../shared/model/vault.ts'

/** SECURITY: read back before anything relies on it: a vault whose secret was not kept could never be opened. */
export async function storeKeychainSecret(
  keychain: Keychain,
  vaultId: string,
  secret: KeychainSecret
): Promise<KeychainWritten> {
  const entry = printKeychainEntry(vaultId, secret)
  const written = await keychain.write(vaultId, entry)
  if (written !== 'done') return written
  const back = await keychain.read(vaultId)
  if (back.state === 'found' && back.value === entry) return 'done'
  await keychain.erase(vaultId)
  return back.state === 'locked' || back.state === 'denied' ? back.state : 'unavailable'
}

/**
 * The vault's half in the keychain, or why it cannot be had. `backend` is the keychain that the slot remembers:
 * where the entry is absent and another one answers now, that is the likely reason.
 */
export async function readKeychainSecret(
  keychain: Keychain,
  vaultId: string,
  backend: string
): Promise<KeychainSecret | Exclude<KeychainState, 'found'>> {
  const answer = await keychain.read(vaultId)
  if (answer.state === 'absent' && backend !== keychain.backend) return 'other-backend'
  if (answer.state !== 'found') return answer.state
  return parseKeychainEntry(answer.value, vaultId) ?? 'changed'
}
