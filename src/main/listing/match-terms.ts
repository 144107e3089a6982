import type { ListIndex } from './list-index.ts'
import { ranks, rankTerm, startsWith, type Rank } from './rank-title.ts'
import { countInSample } from './scan-pieces.ts'
import { elsewhere, placeOfTerm, placesOfTerm, type Sought } from './term-places.ts'

/** Where no more than one in so many records is left, these are looked at one by one. */
const fewIn = 24

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
  const alive = new Uint8Array(index.count)
  if (among === undefined) alive.fill(ranks.elsewhere)
  else for (const record of among) alive[record] = ranks.elsewhere
  let left = among?.length ?? index.count
  const places = new Map<Sought, Uint32Array>()
  for (const one of rarestFirst(index, wanted)) {
    const found = placesAmong(index, one, alive, left)
    places.set(one, found)
    left = 0
    for (let record = 0; record < alive.length; record++) {
      if (alive[record] === 0) continue
      if (found[record] === 0) alive[record] = 0
      else left++
    }
  }
  for (const one of sought) {
    if (!one.isNot || left === 0) continue
    const found = placesAmong(index, one, alive, left)
    for (let record = 0; record < alive.length; record++) if (found[record] !== 0) alive[record] = 0
    index.scratch.giveBack(found)
  }
  const inTheirOrder = wanted.map((one) => ({ word: one.word, at: places.get(one) ?? new Uint32Array(0) }))
  if (wanted.length > 0) rankAll(index, inTheirOrder, alive)
  for (const found of places.values()) index.scratch.giveBack(found)
  return alive
}

function placesAmong(index: ListIndex, sought: Sought, alive: Uint8Array, left: number): Uint32Array {
  if (left * fewIn > index.count) return placesOfTerm(index, sought, alive)
  const found = index.scratch.take(index.count)
  for (let record = 0; record < alive.length; record++) {
    if (alive[record] !== 0) found[record] = placeOfTerm(index, record, sought)
  }
  return found
}

interface Placed {
  word: Buffer
  at: Uint32Array
}

/** Writes the rank of each record that is left in the place of what says that it is. */
function rankAll(index: ListIndex, placed: readonly Placed[], alive: Uint8Array): void {
  const { bytes, starts } = index.heads
  const ends = index.titleEnds.list
  const [only] = placed
  if (only !== undefined && placed.length === 1) {
    const { word, at } = only
    for (let record = 0; record < alive.length; record++) {
      if (alive[record] === 0) continue
      const first = (at[record] ?? elsewhere) - 1
      const start = starts[record] ?? 0
      const end = ends[record] ?? 0
      if (first >= end) alive[record] = ranks.elsewhere
      else alive[record] = first === start ? ranks.titleStart : rankTerm(bytes, word, first, start, end)
    }
    return
  }
  const words = placed.map(({ word }) => word)
  const whole = Buffer.concat(words.flatMap((word, n) => (n === 0 ? [word] : [Buffer.from(' '), word])))
  for (let record = 0; record < alive.length; record++) {
    if (alive[record] === 0) continue
    const start = starts[record] ?? 0
    const end = ends[record] ?? 0
    alive[record] = startsWith(bytes, whole, start, end)
      ? ranks.titleStart
      : worstRank(bytes, placed, record, start, end)
  }
}

function worstRank(
  bytes: Buffer,
  placed: readonly Placed[],
  record: number,
  start: number,
  end: number
): Rank {
  let worst: Rank = ranks.wordStart
  for (const { word, at } of placed) {
    const first = (at[record] ?? elsewhere) - 1
    if (first >= end) return ranks.elsewhere
    const rank = rankTerm(bytes, word, first, start, end)
    if (rank > worst) worst = rank
  }
  return worst
}

/** The term that comes least often first: one that is in every record narrows nothing. */
function rarestFirst(index: ListIndex, wanted: readonly Sought[]): Sought[] {
  if (wanted.length < 2) return [...wanted]
  const { bytes } = index.heads
  const counted = wanted.map((one) => ({ one, count: countInSample(bytes, one.word) }))
  counted.sort((a, b) => a.count - b.count || b.one.word.byteLength - a.one.word.byteLength)
  return counted.map(({ one }) => one)
}
