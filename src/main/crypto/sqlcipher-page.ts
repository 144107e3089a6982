import { createHmac, pbkdf2Sync } from 'node:crypto'
import { keyLength, MacKey, type DatabaseKey } from './keys.ts'
import { sameBytes } from './mac.ts'
import { SecretBytes } from './secret-bytes.ts'

/** Size of a page in SQLCipher 4 format, in bytes. */
export const pageBytes = 4096
/** At the end of each page: a random start value of 16 bytes, then HMAC-SHA512. */
const hmacLength = 64
const saltLength = 16

/**
 * The key that authenticates the pages of one file: PBKDF2-HMAC-SHA512 of the raw key, two rounds, under the file's
 * salt (its first 16 bytes) with every byte ⊕ 0x3a (SQLCipher 4, "Security Design").
 */
export function pageMacKey(key: DatabaseKey, firstPage: Uint8Array): MacKey {
  const salt = firstPage.subarray(0, saltLength).map((byte) => byte ^ 0x3a)
  return new MacKey(key.use((raw) => SecretBytes.take(pbkdf2Sync(raw, salt, 2, keyLength, 'sha512'))))
}

/** Whether a page is as SQLCipher wrote it at this place of the file. Pages count from 1. */
export function isPageWhole(key: MacKey, page: Uint8Array, number: number): boolean {
  if (page.byteLength !== pageBytes) return false
  const covered = page.subarray(number === 1 ? saltLength : 0, pageBytes - hmacLength)
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const expected = key.useObject((object) =>
    createHmac('sha512', object).update(covered).update(place).digest()
  )
  return sameBytes(expected, page.subarray(pageBytes - hmacLength))
}
