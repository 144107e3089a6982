import type { Candidate } from './read-line.ts'
import { maxKeyLength, shapeOf, strengthOf } from './read-shape.ts'
import { folded } from './read-vocabulary.ts'

const stated =
  /(?<![\d-])(\d{2,3})[- ]?(?:digit|character|char\b|letter|hex|stellig|zeichen|ziffern|chiffres|caracter|digito|cifre|caratter|cijfer|tekens|siffr|tecken|znak|cyfr|cifr|знак|символ|цифр|桁|文字|位|字|자리|글자)/gu

/** Lengths that a text says a key has: "your 64-digit key". */
const statedLengths = (text: string): Set<number> =>
  new Set([...folded(text).matchAll(stated)].map((match) => Number(match[1])))

/**
 * One long key that is written on several lines, joined again where the text itself says how long it is: without that,
 * lines are keys of their own, and whoever looks at them joins two.
 */
export function joinWrapped(keys: readonly Candidate[], text: string): Candidate[] {
  const [first, second] = keys
  if (first === undefined || second === undefined || keys.length > 16) return [...keys]
  if (keys.some(({ number, isBulleted }) => number !== null || isBulleted)) return [...keys]
  const total = keys.reduce((sum, key) => sum + lengthOf(key.text), 0)
  if (total <= lengthOf(first.text) || !statedLengths(text).has(total)) return [...keys]
  const between = first.text.includes(' ')
    ? ' '
    : first.text.endsWith('-') || !first.text.includes('-')
      ? ''
      : '-'
  const joined = keys.map((key) => key.text).join(between)
  if (joined.length > maxKeyLength) return [...keys]
  return [{ ...first, text: joined, shape: shapeOf(joined), strength: strengthOf(joined) }]
}

const lengthOf = (text: string): number => text.replace(/[^A-Za-z0-9]/g, '').length
