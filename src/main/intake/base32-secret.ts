import type { IntakeProblem } from '../../shared/model/intake.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Shortest seed of an address or an export, in bytes. It is what the site made, so it is what its login takes;
 * a single byte no site makes: such a text was cut off.
 */
export const seedMinBytes = 2
/** Shortest seed that is typed alone. Most short words are base32 too. */
export const bareSeedMinBytes = 5
/** Longest seed taken, in bytes: as long as the longest block of the hashes. Longer ones no site gives out. */
export const seedMaxBytes = 128

/** What keeps a text from being one code. */
export interface CodeProblem {
  problem: IntakeProblem
  /** The letter that base32 does not have. */
  letter?: string
}

/**
 * Reads a seed in base32 (RFC 4648 §6) as people and sites write it: spaces, dashes, lower case, with or without
 * padding, which may be escaped. Left-over bits at the end are dropped, as every authenticator does. A letter that
 * base32 does not have (0, 1, 8, 9 …) is named and never guessed: a wrong guess gives wrong codes for ever.
 */
export function readBase32Secret(text: string, minBytes = seedMinBytes): SecretBytes | CodeProblem {
  // Far beyond the longest seed in its widest spelling.
  if (text.length > seedMaxBytes * 8) return { problem: 'secret-too-long' }
  // Only a to z have capitals here: in all of Unicode the long s and the dotless i would become letters of the set.
  const letters = text
    .replace(/[\s\u200b-\u200d\u2060\ufeff_-]/g, '')
    .replace(/(?:=|%3d)+$/i, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
  if (letters === '') return { problem: 'no-secret' }
  const bytes = Buffer.allocUnsafeSlow(Math.floor((letters.length * 5) / 8))
  let bits = 0
  let value = 0
  let at = 0
  for (const letter of letters) {
    const index = alphabet.indexOf(letter)
    if (index < 0) {
      bytes.fill(0)
      return notBase32(letter)
    }
    value = ((value << 5) | index) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (value >> bits) & 0xff
    }
  }
  const length = bytes.byteLength
  const seed = SecretBytes.take(bytes)
  if (length >= minBytes && length <= seedMaxBytes) return seed
  seed.wipe()
  return { problem: length < minBytes ? 'secret-too-short' : 'secret-too-long' }
}

/** A seed in base32 without padding, as addresses carry it. The answer is a secret. */
export function printBase32Secret(seed: SecretBytes): string {
  return seed.use((bytes) => {
    let text = ''
    let bits = 0
    let value = 0
    for (const byte of bytes) {
      value = ((value << 8) | byte) & 0xfff
      bits += 8
      while (bits >= 5) {
        bits -= 5
        text += alphabet.charAt((value >> bits) & 31)
      }
    }
    return bits === 0 ? text : text + alphabet.charAt((value << (5 - bits)) & 31)
  })
}

// A letter that cannot be seen would be shown as nothing, or turn the sentence round.
const notBase32 = (letter: string): CodeProblem => {
  const problem = 'secret-not-base32'
  return /[\p{C}\p{M}\p{Z}]/u.test(letter) ? { problem } : { problem, letter }
}
