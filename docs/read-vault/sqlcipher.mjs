// Pages of a database in SQLCipher 4 format under a raw key, and of its write-ahead log, decrypted in memory.
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isSame, Refused } from './bytes.mjs'

const pageBytes = 4096
const saltBytes = 16
const ivBytes = 16
const hmacBytes = 64
/** What SQLite itself may use of a page; the rest is the cipher's. */
export const usableBytes = pageBytes - ivBytes - hmacBytes

/**
 * The whole database as it was last committed: a function from page number (from 1 on) to its plain bytes.
 * Every page that is asked for is authenticated first.
 */
export function readDatabase(file, key) {
  const bytes = readFileSync(file)
  return readPages(bytes, existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`) : undefined, key)
}

export function readPages(bytes, log, key) {
  if (bytes.length === 0 || bytes.length % pageBytes !== 0) {
    throw new Refused('A database file is not made of whole pages: it was cut off, or is no database.')
  }
  const salt = bytes.subarray(0, saltBytes)
  const pageKeys = {
    key,
    hmacKey: pbkdf2Sync(
      key,
      salt.map((byte) => byte ^ 0x3a),
      2,
      32,
      'sha512'
    )
  }
  const inLog = log === undefined ? new Map() : committedPages(log)
  const read = new Map()
  return (number) => {
    const known = read.get(number)
    if (known !== undefined) return known
    const sealed = inLog.get(number) ?? bytes.subarray((number - 1) * pageBytes, number * pageBytes)
    const plain = openPage(sealed, number, pageKeys)
    if (plain === undefined) {
      throw new Refused(
        number === 1
          ? 'The key does not open a database file, or its first page was altered.'
          : `Page ${number} of a database file was altered or damaged.`
      )
    }
    read.set(number, plain)
    return plain
  }
}

/** `[salt, on page 1] ‖ AES-256-CBC ‖ IV ‖ HMAC-SHA512(ciphertext ‖ IV ‖ page number, little endian)`. */
function openPage(sealed, number, { key, hmacKey }) {
  if (sealed.length !== pageBytes) return undefined
  const body = sealed.subarray(number === 1 ? saltBytes : 0, usableBytes)
  const iv = sealed.subarray(usableBytes, usableBytes + ivBytes)
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const expected = createHmac('sha512', hmacKey).update(body).update(iv).update(place).digest()
  if (!isSame(expected, sealed.subarray(usableBytes + ivBytes))) return undefined
  const cipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const plain = Buffer.concat([cipher.update(body), cipher.final()])
  return number === 1 ? Buffer.concat([Buffer.from('SQLite format 3\0'), plain]) : plain
}

const logHeaderBytes = 32
const frameHeaderBytes = 24

/**
 * The newest committed version of each page in a write-ahead log (sqlite.org/fileformat2.html, section 4), still
 * encrypted. Frames count up to the last commit; the first one that does not fit the header's salts or the running
 * checksum ends the log: it is older, or was never finished.
 */
function committedPages(log) {
  const committed = new Map()
  if (log.length === 0) return committed
  if (log.length < logHeaderBytes)
    throw new Refused('The write-ahead log beside a database file was cut off.')
  const magic = log.readUInt32BE(0)
  if (magic !== 0x377f0682 && magic !== 0x377f0683)
    throw new Refused('The write-ahead log is none of SQLite.')
  if (log.readUInt32BE(8) !== pageBytes) throw new Refused('The write-ahead log has pages of another size.')
  const read = magic === 0x377f0683 ? 'readUInt32BE' : 'readUInt32LE'
  let sum = checksum([0, 0], log.subarray(0, 24), read)
  if (!agrees(sum, log, 24)) throw new Refused('The header of a write-ahead log was altered or damaged.')
  const pending = new Map()
  const frameBytes = frameHeaderBytes + pageBytes
  for (let at = logHeaderBytes; at + frameBytes <= log.length; at += frameBytes) {
    const header = log.subarray(at, at + frameHeaderBytes)
    const page = log.subarray(at + frameHeaderBytes, at + frameBytes)
    if (!header.subarray(8, 16).equals(log.subarray(16, 24))) break
    sum = checksum(checksum(sum, header.subarray(0, 8), read), page, read)
    if (!agrees(sum, header, 16)) break
    pending.set(header.readUInt32BE(0), page)
    if (header.readUInt32BE(4) === 0) continue
    for (const [number, content] of pending) committed.set(number, content)
    pending.clear()
  }
  return committed
}

/** SQLite's own: two sums over pairs of 32-bit words. */
function checksum([first, second], bytes, read) {
  for (let at = 0; at < bytes.length; at += 8) {
    first = (first + bytes[read](at) + second) >>> 0
    second = (second + bytes[read](at + 4) + first) >>> 0
  }
  return [first, second]
}

const agrees = ([first, second], bytes, at) =>
  first === bytes.readUInt32BE(at) && second === bytes.readUInt32BE(at + 4)
