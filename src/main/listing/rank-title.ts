/** How well a record answers a query; the better the smaller. 0 is no answer at all. */
export const ranks = { titleStart: 1, wordStart: 2, title: 3, elsewhere: 4 } as const
export type Rank = (typeof ranks)[keyof typeof ranks]

/** Where in a title one word stands, at the beginning of a word or within one; it stands at `first` at the earliest. */
export function rankTerm(bytes: Buffer, word: Buffer, first: number, start: number, end: number): Rank {
  const letter = word[0]
  const last = end - word.byteLength
  let rank: Rank = ranks.elsewhere
  // Written out, for it runs over the titles of whatever holds a letter that is in every title.
  for (let at = first; at <= last; at++) {
    if (bytes[at] !== letter) continue
    const isWordStart = at === start || partOfWord[bytes[at - 1] ?? 0] === 0
    if (!isWordStart && rank === ranks.title) continue
    if (!startsWith(bytes, word, at, end)) continue
    if (isWordStart) return ranks.wordStart
    rank = ranks.title
  }
  return rank
}

/** Whether a text stands at a place, before the end. A title that begins with the whole query is what was asked for. */
export function startsWith(bytes: Buffer, text: Buffer, at: number, end: number): boolean {
  const length = text.byteLength
  if (at + length > end) return false
  for (let n = 0; n < length; n++) if (bytes[at + n] !== text[n]) return false
  return true
}

/** Letters and digits of ASCII, and every byte of a letter beyond it. */
const partOfWord = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39))
)
