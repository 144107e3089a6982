import { isUtf8 } from 'node:buffer'

/** Decodes percent escapes. Those that are none, or no UTF-8, stay as they are: a label `100%` is a label. */
export function decodePercent(text: string): string {
  return wellFormed(text).replace(/(?:%[0-9a-f]{2})+/gi, decodeRun)
}

function decodeRun(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex')
  if (isUtf8(bytes)) return bytes.toString('utf8')
  // One bad escape does not spoil those beside it: each is taken with as many as its character needs.
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const character = bytes.subarray(at, at + lengthOfCharacter(bytes[at] ?? 0))
    const isOne = isUtf8(character)
    text += isOne ? character.toString('utf8') : run.slice(at * 3, at * 3 + 3)
    at += isOne ? character.length : 1
  }
  return text
}

/** How many bytes the UTF-8 character has that begins with this one. */
function lengthOfCharacter(first: number): number {
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

/** Encodes for every place of an address, also what could be taken for the end of it in running text. */
export const encodePercent = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
  )

/** Half a character, which no encoding has, becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
