import { keyLength, KeyFileSecret } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { checksum, sameBytes } from '../crypto/mac.ts'
import { randomId, randomSecret } from '../crypto/random.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'

export const keyFileExtension = '.latchkey-key'
/** Bytes; what is larger is no key file. */
export const keyFileMaxBytes = 1024

const header = 'latchkey-key-file 1'
const comment = `# Opens a Latchkey vault, together with what else it asks for. Nobody can make it again.
# Keep it on a drive of its own, away from the computer, and a copy of it in a safe place.`
const groupLength = 4
const checkBytes = 5
const alphabet = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')

/** A second thing that opens a vault: 32 random bytes in a file that is carried about. Wipe it. */
export interface KeyFile extends Disposable {
  /** Tells one key file from another; the slot that needs it names it. No secret. */
  id: string
  secret: KeyFileSecret
}

export function newKeyFile(): KeyFile {
  return keyFile(randomId(), new KeyFileSecret(randomSecret()))
}

function keyFile(id: string, secret: KeyFileSecret): KeyFile {
  return { id, secret, [Symbol.dispose]: () => secret.wipe() }
}

/** The file's text. SECURITY: put together of bytes, because a text cannot be wiped. */
export function printKeyFile({ id, secret }: KeyFile): SecretBytes {
  return secret.use((key) => {
    const parts = [
      Buffer.from(`${header}\n${comment}\nid ${id}\nkey `),
      inGroups(key),
      Buffer.from('\ncheck '),
      inGroups(checkOf(id, key)),
      Buffer.from('\n')
    ]
    const all = Buffer.concat(parts)
    for (const part of parts) part.fill(0)
    return SecretBytes.take(all)
  })
}

/**
 * Reads a key file: its lines in their order, with any ends of lines, lines of comment and empty ones between. Nothing
 * where it is none, or its checksum is not right: one wrong letter would open nothing.
 */
export function parseKeyFile(bytes: Buffer): KeyFile | undefined {
  if (bytes.byteLength > keyFileMaxBytes) return undefined
  const [first, idLine, keyLine, checkLine, ...more] = linesOf(bytes)
  if (first?.toString('latin1') !== header || more.length > 0) return undefined
  const id = /^id ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(idLine?.toString('latin1') ?? '')?.[1]
  const key = after('key ', keyLine, keyLength)
  const check = after('check ', checkLine, checkBytes)
  const isRight =
    id !== undefined && key !== undefined && check !== undefined && sameBytes(check, checkOf(id, key))
  if (!isRight) {
    key?.fill(0)
    return undefined
  }
  return keyFile(id, new KeyFileSecret(SecretBytes.take(key)))
}

/** Against damage alone: whoever can alter the file can alter this, too, and then it opens nothing. */
function checkOf(id: string, key: Uint8Array): Buffer {
  const all = lengthPrefixed('latchkey/v1', 'key-file', id, key)
  const sum = checksum(all).subarray(0, checkBytes)
  all.fill(0)
  return sum
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  // Some editors put a mark in front of a text that they save.
  let from = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0
  while (from < bytes.byteLength) {
    const end = bytes.indexOf(0x0a, from)
    const line = trimmed(bytes.subarray(from, end < 0 ? bytes.byteLength : end))
    if (line.byteLength > 0 && line[0] !== 0x23) lines.push(line)
    from = end < 0 ? bytes.byteLength : end + 1
  }
  return lines
}

function trimmed(line: Buffer): Buffer {
  let end = line.byteLength
  while (end > 0 && [0x20, 0x09, 0x0d].includes(line[end - 1] ?? 0)) end -= 1
  return line.subarray(0, end)
}

/** The bytes of a line behind its name, exactly so many. */
function after(name: string, line: Buffer | undefined, length: number): Buffer | undefined {
  if (line?.subarray(0, name.length).toString('latin1') !== name) return undefined
  const values = Array.from(
    line.subarray(name.length).filter((byte) => byte !== 0x20),
    (byte) => alphabet.indexOf(byte)
  )
  if (values.includes(-1) || values.length !== Math.ceil((length * 8) / 5)) return undefined
  const bytes = Buffer.allocUnsafeSlow(length)
  let at = 0
  let bits = 0
  let value = 0
  for (const five of values) {
    value = ((value << 5) | five) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (value >> bits) & 0xff
  }
  values.fill(0)
  // In its one spelling: bits that are left over are zero.
  return (value & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** Base32 (RFC 4648 §6) in groups of four letters, without padding. */
function inGroups(bytes: Uint8Array): Buffer {
  const letters: number[] = []
  for (let at = 0; at * 5 < bytes.byteLength * 8; at++) {
    const bit = at * 5
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    if (at > 0 && at % groupLength === 0) letters.push(0x20)
    letters.push(alphabet[(pair >> (11 - (bit & 7))) & 31] ?? 0)
  }
  const text = Buffer.from(letters)
  letters.fill(0)
  return text
}
