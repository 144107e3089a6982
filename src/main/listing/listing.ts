import type { CredentialSummary } from '../../shared/model/credential.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { FindCredentials, FoundCredentials, Places } from '../../shared/model/listing.ts'
import type { Vault } from '../vault/vault.ts'
import type { Asked, Found } from './find-records.ts'
import { listFolders } from './folder-table.ts'
import { foundIn } from './found-in.ts'
import type { LiveIndex } from './live-index.ts'
import { countAll, idsByTitle, placeByTitle } from './page-table.ts'
import { marksOf, parseQuery } from './parse-query.ts'
import { countPlaces } from './places.ts'
import type { CredentialSearch } from './search.ts'

export interface ListingOptions {
  vault: Vault
  search: CredentialSearch
  /** What a list shows of these, in this order; those that are not there are left out. */
  summariesOf: (ids: readonly CredentialId[]) => CredentialSummary[]
}

/** What lists show: windows of what was found, and how many there are in each place. */
export class Listing {
  readonly #options: ListingOptions

  constructor(options: ListingOptions) {
    this.#options = options
  }

  /**
   * A window of what answers the query. All credentials by title are answered at any time after the unlock;
   * everything else waits until it is indexed: 50 ms with 10,000 credentials. Throws `locked`.
   */
  async find(asked: FindCredentials): Promise<FoundCredentials> {
    const { vault, search } = this.#options
    const { live, finder } = search.of(vault.session)
    if (!live.isListed && isEverything(asked)) {
      search.notePageShown()
      return this.#page(asked)
    }
    return this.#window(live, await finder.find(asked), asked)
  }

  /** Ids of all that answer the query, in the order of the list. */
  async findIds(asked: Asked): Promise<CredentialId[]> {
    const { vault, search } = this.#options
    const { live, finder } = search.of(vault.session)
    const { order } = await finder.find(asked)
    return Array.from(order, (record) => idOf(live, record))
  }

  async places(): Promise<Places> {
    const { vault, search } = this.#options
    const session = vault.session
    const { live } = search.of(session)
    const order = await live.orderBy('title')
    return countPlaces(live.index, order, session.read('vault', listFolders))
  }

  /** Ends when everything can be found, notes too. */
  async whenBuilt(): Promise<void> {
    const { vault, search } = this.#options
    await search.of(vault.session).live.whole
  }

  #window({ index }: LiveIndex, found: Found, { from, count, placeOf }: FindCredentials): FoundCredentials {
    const { order, query, sought, inScope } = found
    const records = new Map<string, number>()
    for (const record of order.subarray(from, from + count)) records.set(index.ids.idOf(record), record)
    const ids = [...records.keys()] as CredentialId[]
    const rows = (ids.length === 0 ? [] : this.#options.summariesOf(ids)).map((summary) => {
      const record = records.get(summary.id)
      return {
        ...summary,
        foundIn: record === undefined ? [] : foundIn(index, record, sought, summary)
      }
    })
    const wanted = placeOf === undefined ? undefined : index.ids.recordOf(placeOf)
    const place = wanted === undefined ? -1 : order.indexOf(wanted)
    return {
      ...{ total: order.length, inScope, from, rows },
      place: place === -1 ? null : place,
      marks: marksOf(query),
      unknown: query.unknown
    }
  }

  /** The same of all by title, straight from the table. */
  #page({ from, count, placeOf }: FindCredentials): FoundCredentials {
    const { vault, summariesOf } = this.#options
    const { total, ids, place } = vault.session.read('vault', (db) => ({
      total: countAll(db),
      ids: idsByTitle(db, from, count),
      place: placeOf === undefined ? undefined : placeByTitle(db, placeOf)
    }))
    const rows = summariesOf(ids).map((summary) => ({ ...summary, foundIn: [] }))
    return { total, inScope: total, from, rows, place: place ?? null, marks: [], unknown: [] }
  }
}

function isEverything({ query, scope, sort }: FindCredentials): boolean {
  if (scope.kind !== 'all' || (sort !== undefined && sort !== 'title')) return false
  const { terms, filters } = parseQuery(query)
  return terms.length === 0 && filters.length === 0
}

const idOf = (live: LiveIndex, record: number) => live.index.ids.idOf(record) as CredentialId
