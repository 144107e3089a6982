import { keyLength } from './keys.ts'
import { SecretBytes } from './secret-bytes.ts'

/** Parameters of Argon2id (RFC 9106) as a slot keeps them. */
export interface PasswordHashCost {
  memoryKiB: number
  passes: number
  lanes: number
}

/** For new slots: about 0.1–0.5 s on a laptop of the last ten years, four times the floor's memory. */
export const defaultCost: PasswordHashCost = { memoryKiB: 256 * 1024, passes: 3, lanes: 4 }

/**
 * What a slot may ask for. The floor is RFC 9106's second choice: below it a copied file is cheap to guess. The
 * ceiling keeps an edited file from asking for more memory or time than a machine has.
 */
export function isAcceptableCost(cost: PasswordHashCost): boolean {
  return (
    isBetween(cost.memoryKiB, 64 * 1024, 1024 * 1024) &&
    isBetween(cost.passes, 3, 16) &&
    isBetween(cost.lanes, 1, 8)
  )
}

/** Bytes of Argon2's random salt. */
export const passwordSaltLength = 16

// Argon2id in the library's numbering; its enum is `const` and cannot be used with isolated modules.
const argon2id = 2

/**
 * Argon2id of a master password, 32 bytes. Runs on a thread of the system's pool, not on this one. The password is
 * normalised (NFKC), so that the same keys pressed on another system give the same bytes.
 */
export async function hashPassword(
  password: SecretBytes,
  salt: Uint8Array,
  cost: PasswordHashCost
): Promise<SecretBytes> {
  if (!isAcceptableCost(cost)) throw new Error('password hash cost outside its limits')
  const { memoryKiB, passes, lanes } = cost
  const options = { algorithm: argon2id, memoryCost: memoryKiB, timeCost: passes, parallelism: lanes, salt }
  // Loaded when it is needed: a vault that the keychain opens starts without it.
  const { hashRaw } = await import('@node-rs/argon2')
  const hash = await password.use((bytes) => hashRaw(bytes, { ...options, outputLen: keyLength }))
  return SecretBytes.take(hash)
}

/** The one spelling of a password that is hashed: Unicode NFKC, as UTF-8. */
export function passwordBytes(text: string): SecretBytes {
  return SecretBytes.fromText(text.normalize('NFKC'))
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high
}
