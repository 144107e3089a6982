import type { Scope, Sort } from '../../shared/model/listing.ts'
import type { LiveIndex } from './live-index.ts'
import { matchTerms } from './match-terms.ts'
import { filterTest, scopeTest, type Outside } from './narrow.ts'
import { parseQuery, type Filter, type Query, type Term } from './parse-query.ts'
import { ranks } from './rank-title.ts'
import { soughtTerms, type Sought } from './term-places.ts'

export interface Asked {
  query: string
  scope: Scope
  /** Left out: the best match first where the query has texts, by title where it has none. */
  sort?: Sort | undefined
}

/** What was found: records in their order, good for as long as the index keeps its version. */
export interface Found {
  version: number
  query: Query
  sought: readonly Sought[]
  order: Uint32Array
  inScope: number
}

/** Results kept: one list, and one more for what looks at it from beside. */
const keptAtMost = 3

/** Finds records, and keeps what it found last: scrolling asks for windows of the same list again and again. */
export class RecordFinder {
  readonly #live: LiveIndex
  readonly #outside: Outside
  #kept: { key: string; scope: string; found: Found }[] = []
  #wasAskedEarly = false

  constructor(live: LiveIndex, outside: Outside) {
    this.#live = live
    this.#outside = outside
  }

  /** Whether somebody looked for a text before the notes were read. */
  get wasAskedEarly(): boolean {
    return this.#wasAskedEarly
  }

  /** Waits where the index is still being built. Throws `locked` where the vault locks meanwhile. */
  async find(asked: Asked): Promise<Found> {
    const live = this.#live
    const query = parseQuery(asked.query)
    const hasTexts = query.terms.some(({ isNot }) => !isNot)
    const sort = asked.sort ?? 'title'
    const order = await live.orderBy(sort)
    this.#wasAskedEarly ||= query.terms.length > 0 && !live.isWhole
    const byRank = hasTexts && asked.sort === undefined
    const scope = JSON.stringify(asked.scope)
    const key = JSON.stringify([scope, sort, byRank, query.terms, query.filters])
    this.#kept = this.#kept.filter(({ found }) => found.version === live.version)
    const kept = this.#kept.find((one) => one.key === key)
    if (kept !== undefined) return kept.found
    const found = this.#search(asked.scope, scope, query, order, byRank)
    this.#kept = [{ key, scope, found }, ...this.#kept].slice(0, keptAtMost)
    return found
  }

  /** Something changed that other features know: what was found by it may not be true any more. */
  forget(): void {
    this.#kept = []
  }

  #search(scope: Scope, scopeKey: string, query: Query, order: Uint32Array, byRank: boolean): Found {
    const { index, version } = this.#live
    const sought = soughtTerms(index, query.terms)
    const among = this.#kept.find((one) => one.scope === scopeKey && isNarrower(one.found.query, query))
    const matched = sought.length === 0 ? undefined : matchTerms(index, sought, among?.found.order)
    const isInScope = scopeTest(index, scope, this.#outside)
    const filters = query.filters.map((filter) => filterTest(index, filter, this.#outside))
    const isRemoved = index.isRemoved.list
    const records = new Uint32Array(order.length)
    const counts = new Uint32Array(ranks.elsewhere + 1)
    let inScope = 0
    let total = 0
    for (const record of order) {
      if (isRemoved[record] === 1 || (isInScope !== undefined && !isInScope(record))) continue
      inScope++
      const rank = matched === undefined ? ranks.elsewhere : (matched[record] ?? 0)
      if (rank === 0 || (filters.length > 0 && !filters.every((test) => test(record)))) continue
      records[total++] = record
      counts[rank] = (counts[rank] ?? 0) + 1
    }
    const found = records.slice(0, total)
    const ordered = byRank && matched !== undefined ? inOrderOfRank(found, matched, counts) : found
    return { version, query, sought, order: ordered, inScope }
  }
}

/** The best first, those alike in the order they come. */
function inOrderOfRank(records: Uint32Array, matched: Uint8Array, counts: Uint32Array): Uint32Array {
  const next = new Uint32Array(counts.length + 1)
  for (const [rank, count] of counts.entries()) next[rank + 1] = (next[rank] ?? 0) + count
  const ordered = new Uint32Array(records.length)
  for (const record of records) {
    const rank = matched[record] ?? 0
    const place = next[rank] ?? 0
    ordered[place] = record
    next[rank] = place + 1
  }
  return ordered
}

/** Whether whatever answers the later query answered the earlier one, too. */
function isNarrower(earlier: Query, later: Query): boolean {
  const isImplied = (term: Term): boolean =>
    later.terms.some(
      (other) =>
        other.isNot === term.isNot &&
        (term.place === 'anywhere' || other.place === term.place) &&
        (term.isNot ? other.text === term.text && other.place === term.place : other.text.includes(term.text))
    )
  const isKept = (filter: Filter): boolean =>
    later.filters.some((other) => JSON.stringify(other) === JSON.stringify(filter))
  return (
    earlier.terms.some(({ isNot }) => !isNot) &&
    earlier.terms.every(isImplied) &&
    earlier.filters.every(isKept)
  )
}
