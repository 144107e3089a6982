import type { MacKey } from '../crypto/keys.ts'
import { mac } from '../crypto/mac.ts'

/**
 * What is kept of a password to compare it with others: numbers under a key that is made at each unlock and wiped at
 * the lock. None says anything without the key, and with it only what is the same.
 */
export interface PasswordMarks {
  /** The same for the same password. */
  whole: number
  /** The same for passwords that differ in case, in digits and signs around them, or in digits for letters. */
  base: number | undefined
  /** Two with one in common differ in at most two letters. Empty for short ones, and where there are very many. */
  near: readonly number[]
}

/** Short ones are alike by accident. */
const baseMin = 5
const nearMin = 8
const nearMax = 64

const spelled: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i'
}

export function marksOf(password: string, key: MacKey, withNear: boolean): PasswordMarks {
  const number = (kind: string, text: string): number =>
    // 48 bits: of a hundred thousand passwords two meet by accident once in fifty thousand vaults.
    mac(key, Buffer.from(`${kind}:${text}`, 'utf8')).readUIntBE(0, 6)
  const base = baseOf(password)
  const letters = Array.from(password.normalize('NFKC').toLowerCase())
  const isNear = withNear && letters.length >= nearMin && letters.length <= nearMax
  const shorter = isNear
    ? new Set(letters.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)].join('')))
    : []
  return {
    whole: number('whole', password),
    base: base.length < baseMin ? undefined : number('base', base),
    near: isNear ? [letters.join(''), ...shorter].map((text) => number('near', text)) : []
  }
}

/** What is left of a password without what people change from one site to the next: `Summer2024!` is `summer`. */
export function baseOf(password: string): string {
  const letters = password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return Array.from(letters, (one) => spelled[one] ?? one).join('')
}
