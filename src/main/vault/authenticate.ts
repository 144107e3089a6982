import type { KeychainState } from '../../shared/model/vault.ts'
import { KeychainSecret, type RootKey } from '../crypto/keys.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Keychain } from '../keychain/keychain.ts'
import { readKeychainSecret } from './keychain-secret.ts'
import type { Keyring, PrimarySlot } from './keyring.ts'
import { openSlot } from './slots.ts'
import type { UnlockDelay } from './unlock-delay.ts'

/** Why a slot did not open; none of it changes anything. */
export type Refusal =
  | { kind: 'password-needed' }
  | { kind: 'wrong-password' | 'too-soon'; retryAfterMs: number }
  | { kind: 'keychain'; state: KeychainState }

/** The root key through the slot of every day. Wrong passwords are counted and slow the next try down. */
export async function authenticate(
  { keychain, delay }: { keychain: Keychain; delay: UnlockDelay },
  keyring: Keyring,
  slot: PrimarySlot,
  password: SecretBytes | undefined
): Promise<{ kind: 'root'; rootKey: RootKey } | Refusal> {
  const asksPassword = slot.kind !== 'keychain'
  if (asksPassword && password === undefined) return { kind: 'password-needed' }
  const tooSoonMs = asksPassword ? delay.remainingMs() : 0
  if (tooSoonMs > 0) return { kind: 'too-soon', retryAfterMs: tooSoonMs }
  let secret: KeychainSecret | undefined
  if (slot.kind !== 'password') {
    const found = await readKeychainSecret(keychain, keyring.vaultId, slot.backend)
    if (!(found instanceof KeychainSecret)) return { kind: 'keychain', state: found }
    secret = found
  }
  try {
    const secrets = {
      password: asksPassword ? password : undefined,
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
