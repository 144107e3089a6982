import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { keyLength } from './keys.ts'
import { SecretBytes } from './secret-bytes.ts'

/** 32 fresh random bytes for a key. */
export function randomSecret(): SecretBytes {
  return SecretBytes.take(randomBytes(keyLength))
}

/** Random bytes that are no secret: salts and nonces. */
export function randomSalt(length: number): Buffer {
  return randomBytes(length)
}

export function randomId(): string {
  return randomUUID()
}

/** Fresh random bytes of any length, as a secret. */
export function randomBytesSecret(length: number): SecretBytes {
  return SecretBytes.take(randomBytes(length))
}

/** An even choice of the whole numbers from 0 up to `limit`, which is not among them. */
export function randomBelow(limit: number): number {
  return randomInt(limit)
}
