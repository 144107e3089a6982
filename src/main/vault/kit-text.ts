import { SecretBytes } from '../crypto/secret-bytes.ts'

/** Crockford's base32: no I, L, O or U, so that what is read aloud or copied by hand stays the same. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 26 letters of 5 bits are the secret: 130 bits. */
const secretLetters = 26
const checkLetters = 6
const groupLength = 4
/** How many groups of four letters a kit has. */
export const kitGroups = (secretLetters + checkLetters) / groupLength

/** Bytes of randomness a kit is made of; the last byte gives its two highest bits. */
export const kitRandomLength = 17

/** What a text that should be a kit turned out to be. `group` counts from 1: the one to look at again. */
export type ParsedKit = { kind: 'kit'; secret: SecretBytes } | { kind: 'mistyped'; group?: number }

/**
 * A recovery kit as it stands on paper: `XXXX-XXXX-…`, eight groups of Crockford base32. The last six letters are
 * the BCH checksum of BIP 350 (bech32m), which finds any four wrong letters.
 */
export function printKit(random: SecretBytes): string[] {
  if (random.length !== kitRandomLength) throw new Error('a kit is made of 17 random bytes')
  const data = random.use((bytes) => Array.from({ length: secretLetters }, (_, at) => fiveBits(bytes, at)))
  const letters = [...data, ...checksum(data)].map((value) => alphabet.charAt(value)).join('')
  return Array.from({ length: kitGroups }, (_, at) => letters.slice(at * groupLength, (at + 1) * groupLength))
}

/**
 * Reads a kit as people write it: any case, spaces or dashes anywhere, O for 0, I and L for 1. The secret is its 26
 * values, one a byte; it goes through HKDF before anything uses it.
 */
export function parseKit(text: string): ParsedKit {
  const values = valuesOf(text)
  if (values?.length !== secretLetters + checkLetters) return { kind: 'mistyped' }
  if (polymod(values) === constant) {
    return { kind: 'kit', secret: SecretBytes.take(Uint8Array.from(values.slice(0, secretLetters))) }
  }
  const group = groupToLookAt(values)
  return group === undefined ? { kind: 'mistyped' } : { kind: 'mistyped', group }
}

function valuesOf(text: string): number[] | undefined {
  const letters = text.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '')
  const values = Array.from(letters, (letter) => alphabet.indexOf(lookAlikes[letter] ?? letter))
  return values.includes(-1) ? undefined : values
}

const lookAlikes: Partial<Record<string, string>> = { O: '0', I: '1', L: '1' }

function fiveBits(bytes: Uint8Array, at: number): number {
  const bit = at * 5
  const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
  return (pair >> (11 - (bit & 7))) & 31
}

/** The group whose one wrong letter would explain the text; nothing where several would, or more is wrong. */
function groupToLookAt(values: readonly number[]): number | undefined {
  const groups = new Set<number>()
  for (let at = 0; at < values.length; at++) {
    for (let value = 0; value < alphabet.length; value++) {
      if (polymod(values.with(at, value)) === constant) groups.add(Math.floor(at / groupLength) + 1)
    }
  }
  return groups.size === 1 ? [...groups][0] : undefined
}

// BIP 350, with our name where an address has its network: a kit is never taken for something else.
const constant = 0x2bc830a3
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const
const prefix = Array.from('latchkey', (letter) => letter.charCodeAt(0)).flatMap((code) => [
  code >> 5,
  code & 31
])

function checksum(data: readonly number[]): number[] {
  const sum = polymod([...data, 0, 0, 0, 0, 0, 0]) ^ constant
  return Array.from({ length: checkLetters }, (_, at) => (sum >> (5 * (checkLetters - 1 - at))) & 31)
}

function polymod(values: readonly number[]): number {
  let sum = 1
  for (const value of [...prefix, ...values]) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    generator.forEach((word, bit) => {
      if ((top >> bit) & 1) sum ^= word
    })
  }
  return sum
}
