import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Key } from './keys.ts'
import { SecretBytes } from './secret-bytes.ts'

export const nonceLength = 12
const tagLength = 16

/**
 * AES-256-GCM (NIST SP 800-38D): `ciphertext ‖ tag`. The associated data is required: what is not bound to its place
 * can be moved. Electron's crypto has no ChaCha20-Poly1305, so this is the one cipher used.
 *
 * SECURITY: a nonce must never come twice under one key; callers use a key once or a fresh random nonce.
 */
export function encrypt(key: Key, nonce: Uint8Array, plain: Uint8Array, associatedData: Uint8Array): Buffer {
  return key.useObject((object) => {
    const cipher = createCipheriv('aes-256-gcm', object, nonce)
    cipher.setAAD(associatedData)
    const body = cipher.update(plain)
    cipher.final()
    return Buffer.concat([body, cipher.getAuthTag()])
  })
}

/** The plain bytes, or nothing where key, nonce, data or associated data do not belong together. */
export function decrypt(
  key: Key,
  nonce: Uint8Array,
  sealed: Uint8Array,
  associatedData: Uint8Array
): SecretBytes | undefined {
  if (sealed.byteLength < tagLength || nonce.byteLength !== nonceLength) return undefined
  return key.useObject((object) => {
    const decipher = createDecipheriv('aes-256-gcm', object, nonce, { authTagLength: tagLength })
    decipher.setAAD(associatedData)
    decipher.setAuthTag(sealed.subarray(sealed.byteLength - tagLength))
    const plain = decipher.update(sealed.subarray(0, sealed.byteLength - tagLength))
    try {
      decipher.final()
    } catch {
      plain.fill(0)
      return undefined
    }
    return SecretBytes.take(plain)
  })
}
