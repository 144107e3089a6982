import { withoutMarkup } from './read-markup.ts'
import { markStruck } from './read-struck.ts'

/** Characters that take no room: soft hyphens, joiners, marks of direction and of order, variants of pictures. */
const unseen = /(?![\t\n])\p{Cc}|\p{Cf}|\p{VS}|\u034f/gu
const lineEnds = /\r\n?|\v|\f|\u0085|\p{Zl}|\p{Zp}/gu
const hyphens = /[\u2010-\u2013\u2043\u2212\ufe58\ufe63\uff0d]/g
const longDashes = /[\u2014\u2015\u2500\u2501]/g
const spaces = /\p{Zs}/gu
const keycap = /([0-9])\u20e3/g
/** Where the numbers that stand in a circle, in brackets or before a full stop begin, and how many there are. */
const signedNumbers = [
  { first: 0x2460, count: 20 },
  { first: 0x2474, count: 20 },
  { first: 0x2488, count: 20 },
  { first: 0x2776, count: 10 },
  { first: 0x2780, count: 10 },
  { first: 0x278a, count: 10 },
  { first: 0x24f5, count: 10 }
] as const
const signed = /[\u2460-\u249b\u2776-\u2793\u24f5-\u24fe]/g

/**
 * The lines of a text as they would be typed: every kind of space, hyphen, digit and letter in its plain form, nothing
 * that cannot be seen, no HTML; what is struck out stands between two `struckSign`s.
 */
export function plainLines(text: string): string[] {
  return markStruck(withoutMarkup(text))
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .replace(keycap, '$1. ')
    .replaceAll('\u{1f51f}', '10. ')
    .replace(signed, ofSignedNumber)
    .normalize('NFKC')
    .replace(hyphens, '-')
    .replace(longDashes, ' \u2014 ')
    .replace(spaces, ' ')
    .split('\n')
}

function ofSignedNumber(sign: string): string {
  const point = sign.charCodeAt(0)
  const row = signedNumbers.find(({ first, count }) => point >= first && point < first + count)
  return row === undefined ? sign : `${String(point - row.first + 1)}. `
}
