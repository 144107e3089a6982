import type { IntakeProblem } from '../../shared/model/intake.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Shortest and longest seed taken, in bytes: shorter ones are guessed, longer ones no site gives out. */
export const seedMinBytes = 5
export const seedMaxBytes = 128

/**
 * Reads a seed in base32 (RFC 4648 §6) as people and sites write it: spaces, dashes, lower case, with or without
 * padding. Left-over bits at the end are dropped, as every authenticator does.
 */
export function readBase32Secret(text: string): SecretBytes | IntakeProblem {
  // Only a to z have capitals here: in all of Unicode the long s and the dotless i would become letters of the set.
  const letters = text
    .replace(/[\s\u200b-\u200d\u2060_-]/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
  const trimmed = letters.replace(/=+$/, '')
  if (trimmed === '') return 'no-secret'
  const bytes = Buffer.allocUnsafeSlow(Math.floor((trimmed.length * 5) / 8))
  let bits = 0
  let value = 0
  let at = 0
  for (const letter of trimmed) {
    const index = alphabet.indexOf(letter)
    if (index < 0) return 'secret-not-base32'
    value = ((value << 5) | index) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (value >> bits) & 0xff
    }
  }
  if (bytes.byteLength < seedMinBytes) return 'secret-too-short'
  if (bytes.byteLength > seedMaxBytes) return 'secret-too-long'
  return SecretBytes.take(bytes)
}
