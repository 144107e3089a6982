// The few building blocks everything else of the format is made of. See docs/vault-format.md, "Building blocks".
import { createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What stops the reader, in words for the person in front of it. */
export class Refused extends Error {}

/** Each part behind its length, 32 bits, big endian. Texts are UTF-8. */
export function lengthPrefixed(...parts) {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    })
  )
}

export const fromBase64url = (text) => Buffer.from(text, 'base64url')

/** HKDF-SHA256 to 32 bytes; `context` is what the key belongs to, most often the vault's id. */
export function derive(key, purpose, context, salt = Buffer.alloc(0)) {
  return Buffer.from(hkdfSync('sha256', key, salt, lengthPrefixed(`latchkey/v1/${purpose}`, ...context), 32))
}

export const hmac = (key, data) => createHmac('sha256', key).update(data).digest()

export const isSame = (a, b) => a.length === b.length && timingSafeEqual(a, b)

/** AES-256-GCM of `ciphertext ‖ tag`; undefined where it does not open. */
export function openGcm(key, nonce, sealed, associatedData) {
  if (sealed.length < 16) return undefined
  const cipher = createDecipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(associatedData)
  cipher.setAuthTag(sealed.subarray(sealed.length - 16))
  try {
    return Buffer.concat([cipher.update(sealed.subarray(0, sealed.length - 16)), cipher.final()])
  } catch {
    return undefined
  }
}

/** JSON without spaces, the names of every object sorted: the bytes that a MAC is of. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const names = Object.keys(value).sort((a, b) => (a < b ? -1 : 1))
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`
}
