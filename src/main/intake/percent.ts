/** Decodes percent escapes. Those that are none, or no UTF-8, stay as they are: a label `100%` is a label. */
export function decodePercent(text: string): string {
  return wellFormed(text).replace(/(?:%[0-9a-f]{2})+/gi, decodeRun)
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    // One bad escape does not spoil those beside it: each is tried with as many as its character needs.
    let text = ''
    for (let at = 0; at < run.length;) {
      const length = escapesAt(run, at) * 3
      const part = run.slice(at, at + length)
      const character = part.length === length ? tryDecode(part) : undefined
      text += character ?? run.slice(at, at + 3)
      at += character === undefined ? 3 : length
    }
    return text
  }
}

/** How many bytes the UTF-8 character has that begins with this one. */
function escapesAt(run: string, at: number): number {
  const first = parseInt(run.slice(at + 1, at + 3), 16)
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function tryDecode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** Encodes for every place of an address, also what could be taken for the end of it in running text. */
export const encodePercent = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
  )

/** Half a character, which no encoding has, becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
