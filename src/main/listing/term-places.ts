import { zones, type ListIndex } from './list-index.ts'
import type { Term } from './parse-query.ts'
import { holds, placeOf, scanPieces } from './scan-pieces.ts'

/** A term as bytes, and the sets of tags that hold it. */
export interface Sought extends Pick<Term, 'isNot' | 'place'> {
  word: Buffer
  /** By the number of a set; nothing where the term is about another place. */
  inTagSet: Uint8Array | undefined
}

/** Somewhere in a record, but not in its title or the texts beside it. */
export const elsewhere = 0xffffffff
/** Notes longer than this are looked through by the machine's own search. */
const longNotes = 400

export function soughtTerms(index: ListIndex, terms: readonly Term[]): Sought[] {
  return terms.map(({ text, isNot, place }) => {
    const word = Buffer.from(text, 'utf8')
    if (place !== 'anywhere') return { word, isNot, place, inTagSet: undefined }
    const found = new Uint32Array(index.tagSets.count)
    scanPieces(index.tagSets, word, found, undefined)
    return { word, isNot, place, inTagSet: Uint8Array.from(found, (at) => Number(at > 0)) }
  })
}

/**
 * Where each record holds a term first: a place in the bytes of all heads and one, `elsewhere`, or 0 where it does not
 * hold it. Records with 0 in `alive` need not be looked at. To be given back to the index.
 */
export function placesOfTerm(index: ListIndex, sought: Sought, alive: Uint8Array | undefined): Uint32Array {
  const found = index.scratch.take(index.count)
  scanPieces(index.heads, sought.word, found, alive)
  if (sought.place === 'anywhere') {
    addNotes(index, sought.word, found)
    if (sought.inTagSet?.includes(1) === true) addTags(index, sought.inTagSet, found)
  } else {
    for (let record = 0; record < index.count; record++) {
      if (found[record] !== 0 && !isInPlace(index, record, sought)) found[record] = 0
    }
  }
  return found
}

/** The same of one record. */
export function placeOfTerm(index: ListIndex, record: number, sought: Sought): number {
  const { bytes, starts } = index.heads
  const at = placeOf(bytes, sought.word, starts[record] ?? 0, starts[record + 1] ?? 0)
  if (sought.place !== 'anywhere') return at !== -1 && isInPlace(index, record, sought) ? at + 1 : 0
  if (at !== -1) return at + 1
  const isThere = sought.inTagSet?.[index.tagSetOf.at(record)] === 1 || noteHolds(index, record, sought.word)
  return isThere ? elsewhere : 0
}

function addNotes(index: ListIndex, word: Buffer, found: Uint32Array): void {
  const recordOfNote = index.recordOfNote.list
  const { count } = index.notes
  const inNotes = index.scratch.take(count)
  const isOpen = new Uint8Array(count)
  for (let note = 0; note < count; note++) isOpen[note] = found[recordOfNote[note] ?? 0] === 0 ? 1 : 0
  scanPieces(index.notes, word, inNotes, isOpen)
  for (let note = 0; note < count; note++) {
    const record = recordOfNote[note] ?? 0
    if (inNotes[note] !== 0 && found[record] === 0) found[record] = elsewhere
  }
  index.scratch.giveBack(inNotes)
}

function addTags(index: ListIndex, inTagSet: Uint8Array, found: Uint32Array): void {
  const tagSetOf = index.tagSetOf.list
  for (let record = 0; record < index.count; record++) {
    if (found[record] === 0 && inTagSet[tagSetOf[record] ?? 0] === 1) found[record] = elsewhere
  }
}

function isInPlace(index: ListIndex, record: number, { word, place }: Sought): boolean {
  const start = index.heads.startOf(record)
  if (place === 'title') return holds(index.heads.bytes, word, start, index.titleEnds.at(record))
  const places = place === 'user' ? [zones.userName, zones.names] : [zones.url, zones.addresses]
  return zonesHold(index.heads.bytes, word, start, index.heads.endOf(record), places)
}

export function noteHolds(index: ListIndex, record: number, word: Buffer): boolean {
  const note = index.noteOf(record)
  if (note === undefined) return false
  const { bytes } = index.notes
  const [start, end] = [index.notes.startOf(note), index.notes.endOf(note)]
  return end - start > longNotes ? bytes.subarray(start, end).includes(word) : holds(bytes, word, start, end)
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
