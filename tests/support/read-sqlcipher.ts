import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

const pageBytes = 4096
const saltBytes = 16
const ivBytes = 16
const hmacBytes = 64

/**
 * Reads a database in SQLCipher 4 format (AES-256-CBC, HMAC-SHA512 on every page, raw key), written from its
 * published design and sharing nothing with ours, and writes it out as a plain one. Throws where a page is not right.
 */
export function decryptDatabase(file: string, key: Uint8Array, plainFile: string): void {
  const bytes = readFileSync(file)
  if (bytes.byteLength === 0 || bytes.byteLength % pageBytes !== 0) throw new Error('not whole pages')
  const salt = bytes.subarray(0, saltBytes)
  const hmacSalt = salt.map((byte) => byte ^ 0x3a)
  const hmacKey = pbkdf2Sync(key, hmacSalt, 2, 32, 'sha512')
  const pages: Buffer[] = []
  for (let at = 0; at < bytes.byteLength; at += pageBytes) {
    const number = Buffer.alloc(4)
    number.writeUInt32LE(at / pageBytes + 1)
    const page = bytes.subarray(at === 0 ? saltBytes : at, at + pageBytes)
    const body = page.subarray(0, page.byteLength - ivBytes - hmacBytes)
    const iv = page.subarray(body.byteLength, body.byteLength + ivBytes)
    const claimed = page.subarray(body.byteLength + ivBytes)
    const hmac = createHmac('sha512', hmacKey).update(body).update(iv).update(number).digest()
    if (!timingSafeEqual(hmac, claimed)) throw new Error(`page ${String(number.readUInt32LE())} is not right`)
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    const plain = Buffer.concat([decipher.update(body), decipher.final()])
    const start = at === 0 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0)
    pages.push(Buffer.concat([start, plain, Buffer.alloc(ivBytes + hmacBytes)]))
  }
  writeFileSync(plainFile, Buffer.concat(pages))
}
