import type { MacKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { mac, sameBytes } from '../crypto/mac.ts'
import { randomBelow } from '../crypto/random.ts'

export const backupCodeCount = 10
export const backupCodeHashLength = 32
/** In the place of the hash of a code that was used. */
const used = Buffer.alloc(backupCodeHashLength)

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const letters = 10
const groupLength = 5

/** Ten codes of 50 random bits each, in two groups of five letters of Crockford's base32. They are secrets. */
export function makeBackupCodes(): string[] {
  return Array.from({ length: backupCodeCount }, () => {
    const code = Array.from({ length: letters }, () => alphabet.charAt(randomBelow(alphabet.length))).join('')
    return `${code.slice(0, groupLength)}-${code.slice(groupLength)}`
  })
}

/** What is kept of them. The key is random and in the vault alone; each code has its own place in what is hashed. */
export function hashBackupCodes(key: MacKey, codes: readonly string[]): Buffer[] {
  return codes.map((code, at) => hashAt(key, at, spelled(code) ?? ''))
}

/**
 * Which of the codes that are left this is, in any spelling (case, spaces and dashes do not count, O is 0, I and L are
 * 1); nothing where it is none of them or was used.
 */
export function findBackupCode(key: MacKey, hashes: readonly Buffer[], text: string): number | undefined {
  const code = spelled(text)
  if (code === undefined) return undefined
  const at = hashes.findIndex((hash, at) => sameBytes(hash, hashAt(key, at, code)))
  return at < 0 ? undefined : at
}

/** The same hashes with one code used up. */
export function withoutBackupCode(hashes: readonly Buffer[], at: number): Buffer[] {
  return hashes.with(at, used)
}

export const countBackupCodes = (hashes: readonly Buffer[]): number =>
  hashes.filter((hash) => !hash.equals(used)).length

function hashAt(key: MacKey, at: number, code: string): Buffer {
  return mac(key, lengthPrefixed('latchkey/v1', 'confirmation-code', String(at), code))
}

function spelled(text: string): string | undefined {
  const code = text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return code.length === letters && Array.from(code).every((one) => alphabet.includes(one)) ? code : undefined
}
