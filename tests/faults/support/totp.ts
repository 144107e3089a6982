import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Buffer {
  const letters = Array.from(text)
  const bits = letters.map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, n) =>
    parseInt(bits.slice(n * 8, n * 8 + 8), 2)
  )
  return Buffer.from(bytes)
}

/** RFC 6238 (SHA-1) written out here, so that what the product shows is compared with something else. */
export function totp(seedBase32: string, atMs: number, digits = 6, periodSeconds = 30): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 1000 / periodSeconds)))
  const hash = createHmac('sha1', fromBase32(seedBase32)).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  const number = hash.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}
