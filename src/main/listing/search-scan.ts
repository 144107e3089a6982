import type { SearchText } from './search-text.ts'

/** How well a record answers a query; the better the smaller. */
export const ranks = { titleStart: 0, wordStart: 1, title: 2, elsewhere: 3 } as const
export type Rank = (typeof ranks)[keyof typeof ranks]

/** How much of the text is looked at to see how often a word comes. */
const sampleBytes = 16 * 1024

/** The words of a query as bytes. */
export const wordBytes = (words: readonly string[]): Buffer[] =>
  words.map((word) => Buffer.from(word, 'utf8'))

/** The records that hold every word, in any order. Jumps from one place of the rarest word to the next. */
export function scanAll(text: SearchText, words: readonly Buffer[]): number[] {
  const { bytes } = text
  const [first, ...others] = rarestFirst(bytes, words)
  if (first === undefined) return []
  const found: number[] = []
  let record = 0
  for (let at = bytes.indexOf(first); at !== -1;) {
    record = text.recordAt(at, record)
    const start = text.startOf(record)
    const end = text.endOf(record)
    if (others.every((word) => holds(bytes, word, start, end))) found.push(record)
    at = bytes.indexOf(first, end)
  }
  return found
}

/** A word that comes in every record would have every record looked at, where a rare one jumps over most. */
function rarestFirst(bytes: Buffer, words: readonly Buffer[]): Buffer[] {
  if (words.length < 2) return [...words]
  const sample = bytes.subarray(0, sampleBytes)
  const counted = words.map((word) => ({ word, count: countIn(sample, word) }))
  counted.sort((a, b) => a.count - b.count || b.word.byteLength - a.word.byteLength)
  return counted.map(({ word }) => word)
}

function countIn(bytes: Buffer, word: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + word.byteLength)) count += 1
  return count
}

/** Those of `records` that hold every word. */
export function scanSome(text: SearchText, words: readonly Buffer[], records: readonly number[]): number[] {
  const { bytes } = text
  return records.filter((record) => {
    const start = text.startOf(record)
    const end = text.endOf(record)
    return words.every((word) => holds(bytes, word, start, end))
  })
}

/** `whole` is the query with single spaces: a title that begins with it is what was asked for. */
export function rankOf(text: SearchText, record: number, words: readonly Buffer[], whole: Buffer): Rank {
  const { bytes } = text
  const start = text.startOf(record)
  const end = text.titleEndOf(record)
  if (start + whole.byteLength <= end && standsAt(bytes, whole, start)) return ranks.titleStart
  let rank: Rank = ranks.wordStart
  for (const word of words) {
    const place = placeIn(bytes, word, start, end)
    if (place === ranks.elsewhere) return ranks.elsewhere
    if (place > rank) rank = place
  }
  return rank
}

/** Where in a title one word stands. */
function placeIn(bytes: Buffer, word: Buffer, start: number, end: number): Rank {
  let isThere = false
  for (let at = start; at + word.byteLength <= end; at++) {
    if (!standsAt(bytes, word, at)) continue
    if (at === start || !isPartOfWord(bytes[at - 1] ?? 0)) return ranks.wordStart
    isThere = true
  }
  return isThere ? ranks.title : ranks.elsewhere
}

// Compared byte by byte: for these few bytes a call out of JavaScript takes longer than the work itself.
function holds(bytes: Buffer, word: Buffer, start: number, end: number): boolean {
  const first = word[0]
  const last = end - word.byteLength
  for (let at = start; at <= last; at++) {
    if (bytes[at] === first && standsAt(bytes, word, at)) return true
  }
  return false
}

function standsAt(bytes: Buffer, word: Buffer, at: number): boolean {
  for (let n = 0; n < word.byteLength; n++) if (bytes[at + n] !== word[n]) return false
  return true
}

/** Letters and digits of ASCII, and every byte of a letter beyond it. */
function isPartOfWord(byte: number): boolean {
  return byte >= 0x80 || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39)
}
