/** How well a record answers a query; the better the smaller. 0 is no answer at all. */
export const ranks = { titleStart: 1, wordStart: 2, title: 3, elsewhere: 4 } as const
export type Rank = (typeof ranks)[keyof typeof ranks]

/** A title that begins with `whole`, the query with single spaces, is what was asked for; then all words' worst place. */
export function rankTitle(
  bytes: Buffer,
  start: number,
  end: number,
  words: readonly Buffer[],
  whole: Buffer
): Rank {
  if (start + whole.byteLength <= end && standsAt(bytes, whole, start)) return ranks.titleStart
  let rank: Rank = ranks.wordStart
  for (const word of words) {
    const place = rankWord(bytes, word, start, start, end)
    if (place === ranks.elsewhere) return ranks.elsewhere
    if (place > rank) rank = place
  }
  return rank
}

/** Where in a title one word stands, looking for it from `from` on. */
export function rankWord(bytes: Buffer, word: Buffer, from: number, start: number, end: number): Rank {
  let isThere = false
  for (let at = from; at + word.byteLength <= end; at++) {
    if (!standsAt(bytes, word, at)) continue
    if (at === start || !isPartOfWord(bytes[at - 1] ?? 0)) return ranks.wordStart
    isThere = true
  }
  return isThere ? ranks.title : ranks.elsewhere
}

function standsAt(bytes: Buffer, word: Buffer, at: number): boolean {
  for (let n = 0; n < word.byteLength; n++) if (bytes[at + n] !== word[n]) return false
  return true
}

/** Letters and digits of ASCII, and every byte of a letter beyond it. */
function isPartOfWord(byte: number): boolean {
  return byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}
