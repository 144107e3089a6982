import { zones, type ListIndex } from './list-index.ts'
import type { Term } from './parse-query.ts'
import { rankTitle, ranks, rankWord } from './rank-title.ts'
import { countInSample, holds, placeOf, scanPieces } from './scan-pieces.ts'

/** A term as bytes, and the sets of tags that hold it. */
export interface Sought extends Pick<Term, 'isNot' | 'place'> {
  word: Buffer
  /** By the number of a set; nothing where the term is about another place. */
  inTagSet: Uint8Array | undefined
}

export function soughtTerms(index: ListIndex, terms: readonly Term[]): Sought[] {
  return terms.map(({ text, isNot, place }) => {
    const word = Buffer.from(text, 'utf8')
    if (place !== 'anywhere') return { word, isNot, place, inTagSet: undefined }
    const inTagSet = new Uint8Array(index.tagSets.count)
    scanPieces(index.tagSets, word, (set) => {
      inTagSet[set] = 1
    })
    return { word, isNot, place, inTagSet }
  })
}

/**
 * How well each record answers: 0 where it does not hold all that must be there, or holds what must not. Where
 * nothing must be there, all that are not removed answer alike. `among` are the only ones that can, where that is
 * known.
 */
export function matchTerms(
  index: ListIndex,
  sought: readonly Sought[],
  among: Uint32Array | undefined
): Uint8Array {
  const wanted = sought.filter(({ isNot }) => !isNot)
  const found = new Uint8Array(index.count)
  const driver = among === undefined ? rarest(index, wanted) : undefined
  if (driver !== undefined && wanted.length === 1 && driver.place === 'anywhere') {
    matchOne(index, driver, found)
  } else {
    if (among !== undefined) for (const record of among) found[record] = ranks.elsewhere
    else if (driver === undefined) found.fill(ranks.elsewhere)
    else matchOne(index, driver, found)
    if (wanted.length > 0) keepAndRank(index, wanted, driver, found)
  }
  for (const unwanted of sought) if (unwanted.isNot) leaveOut(index, unwanted, found)
  return found
}

/** Marks everything that holds one term, ranked by it alone. */
function matchOne(index: ListIndex, { word, inTagSet }: Sought, found: Uint8Array): void {
  const { bytes, starts } = index.heads
  const titleEnds = index.titleEnds.list
  scanPieces(index.heads, word, (record, at) => {
    const end = titleEnds[record] ?? 0
    const start = starts[record] ?? 0
    if (at >= end) found[record] = ranks.elsewhere
    else found[record] = at === start ? ranks.titleStart : rankWord(bytes, word, at, start, end)
  })
  const recordOfNote = index.recordOfNote.list
  scanPieces(index.notes, word, (note) => {
    const record = recordOfNote[note] ?? 0
    if (found[record] === 0) found[record] = ranks.elsewhere
  })
  if (inTagSet?.includes(1) !== true) return
  const tagSetOf = index.tagSetOf.list
  for (let record = 0; record < found.length; record++) {
    if (found[record] === 0 && inTagSet[tagSetOf[record] ?? 0] === 1) found[record] = ranks.elsewhere
  }
}

/** Of what is marked, what holds every term, ranked by all of them. */
function keepAndRank(
  index: ListIndex,
  wanted: readonly Sought[],
  driver: Sought | undefined,
  found: Uint8Array
): void {
  const others = wanted.filter((one) => one !== driver || one.place !== 'anywhere')
  const words = wanted.map(({ word }) => word)
  const whole = Buffer.concat(words.flatMap((word, n) => (n === 0 ? [word] : [Buffer.from(' '), word])))
  const { bytes, starts } = index.heads
  for (let record = 0; record < found.length; record++) {
    if (found[record] === 0) continue
    if (!others.every((one) => holdsTerm(index, record, one))) found[record] = 0
    else found[record] = rankTitle(bytes, starts[record] ?? 0, index.titleEnds.at(record), words, whole)
  }
}

function leaveOut(index: ListIndex, unwanted: Sought, found: Uint8Array): void {
  const holders = new Uint8Array(index.count)
  matchOne(index, unwanted, holders)
  for (let record = 0; record < found.length; record++) {
    if (holders[record] === 0) continue
    if (unwanted.place === 'anywhere' || holdsTerm(index, record, unwanted)) found[record] = 0
  }
}

/** Whether one record holds a term where the term says. */
export function holdsTerm(index: ListIndex, record: number, { word, place, inTagSet }: Sought): boolean {
  const { bytes, starts } = index.heads
  const start = starts[record] ?? 0
  if (place === 'title') return holds(bytes, word, start, index.titleEnds.at(record))
  const end = starts[record + 1] ?? 0
  if (place !== 'anywhere') {
    const places = place === 'user' ? [zones.userName, zones.names] : [zones.url, zones.addresses]
    return zonesHold(bytes, word, start, end, places)
  }
  if (inTagSet?.[index.tagSetOf.at(record)] === 1 || holds(bytes, word, start, end)) return true
  return noteHolds(index, record, word)
}

export function noteHolds(index: ListIndex, record: number, word: Buffer): boolean {
  const note = index.noteOf(record)
  if (note === undefined) return false
  const { bytes } = index.notes
  const from = index.notes.startOf(note)
  const end = index.notes.endOf(note)
  // Notes can be long: the machine's own search is quicker by then.
  return end - from > 400 ? bytes.subarray(from, end).includes(word) : placeOf(bytes, word, from, end) !== -1
}

/** Whether one of these texts of a record holds a word; `start` and `end` are the record's. */
export function zonesHold(
  bytes: Buffer,
  word: Buffer,
  start: number,
  end: number,
  places: readonly number[]
): boolean {
  let from = start
  for (let zone = 0; from < end; zone++) {
    let to = from
    while (to < end && bytes[to] !== 0) to++
    if (places.includes(zone) && holds(bytes, word, from, to)) return true
    from = to + 1
  }
  return false
}

/** The term that comes least often: one that is in every record would have every record looked at. */
function rarest(index: ListIndex, wanted: readonly Sought[]): Sought | undefined {
  if (wanted.length < 2) return wanted[0]
  const { bytes } = index.heads
  const counted = wanted.map((one) => ({ one, count: countInSample(bytes, one.word) }))
  counted.sort((a, b) => a.count - b.count || b.one.word.byteLength - a.one.word.byteLength)
  return counted[0]?.one
}
