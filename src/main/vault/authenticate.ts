import type { KeychainState } from '../../shared/model/vault.ts'
import { KeychainSecret, type RootKey } from '../crypto/keys.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Keychain } from '../keychain/keychain.ts'
import type { GrowingDelay } from './growing-delay.ts'
import type { KeyFilePlaces } from './key-file-places.ts'
import { readKeychainSecret } from './keychain-secret.ts'
import type { Keyring, PrimarySlot } from './keyring.ts'
import { openSlot } from './slots.ts'

/** Why a slot did not open; none of it changes anything. */
export type Refusal =
  | { kind: 'password-needed' | 'key-file-needed' | 'wrong-key-file' }
  | { kind: 'wrong-password' | 'too-soon'; retryAfterMs: number }
  | { kind: 'keychain'; state: KeychainState }

/** The root key through the slot of every day. Wrong passwords are counted and slow the next try down. */
export async function authenticate(
  { keychain, keyFiles, delay }: { keychain: Keychain; keyFiles: KeyFilePlaces; delay: GrowingDelay },
  keyring: Keyring,
  slot: PrimarySlot,
  password: SecretBytes | undefined
): Promise<{ kind: 'root'; rootKey: RootKey } | Refusal> {
  const asksPassword = slot.kind !== 'keychain'
  if (asksPassword && password === undefined) return { kind: 'password-needed' }
  const tooSoonMs = asksPassword ? delay.remainingMs() : 0
  if (tooSoonMs > 0) return { kind: 'too-soon', retryAfterMs: tooSoonMs }
  // Before anything is tried: a stick that was forgotten at home is no wrong password.
  const found = slot.keyFile && keyFiles.find(slot.keyFile)
  if (found?.kind === 'missing') return { kind: 'key-file-needed' }
  if (found?.kind === 'wrong') return { kind: 'wrong-key-file' }
  using keyFile = found?.file
  let secret: KeychainSecret | undefined
  if (slot.kind !== 'password') {
    const read = await readKeychainSecret(keychain, keyring.vaultId, slot.backend)
    if (!(read instanceof KeychainSecret)) return { kind: 'keychain', state: read }
    secret = read
  }
  try {
    const secrets = {
      password: asksPassword ? password : undefined,
      keyFile,
      keychain: secret && { secret, backend: keychain.backend }
    }
    const rootKey = await openSlot(slot, keyring.vaultId, secrets)
    if (rootKey !== undefined) return { kind: 'root', rootKey }
    return asksPassword
      ? { kind: 'wrong-password', retryAfterMs: delay.wrong() }
      : { kind: 'keychain', state: 'changed' }
  } finally {
    secret?.wipe()
  }
}
