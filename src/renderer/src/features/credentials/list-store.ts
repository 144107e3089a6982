import { createStore, type StoreApi } from 'zustand'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { FoundCredentials, Places, Scope, Sort } from '../../../../shared/model/listing.ts'
import { pageMaxRows } from '../../../../shared/rules/limits.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'
import { nextWindow, placeIn, rowAt, sightRows, windowStart, type ListWindow } from './list-window.ts'

export type ListStatus = { kind: 'loading' } | { kind: 'ready' } | { kind: 'failed'; code: ErrorCode }

/** Which credentials are listed, and the part of them that is in sight. The vault may hold a hundred thousand. */
export interface ListStore {
  status: ListStatus
  query: string
  scope: Scope
  sort: Sort
  /** Chosen for this search; by itself a search puts the best match first. */
  searchSort: Sort | undefined
  total: number
  inScope: number
  window: ListWindow
  /** The query that is answered by what is listed; while a new answer is awaited it is the one before. */
  answers: string
  /** Folded words to mark in the rows. */
  marks: readonly string[]
  /** Operators that mean nothing, as they were typed. */
  unknown: readonly string[]
  /** Where in the list the chosen one is. */
  cursor: number | undefined
  /** Counts the lists that were begun anew: another query or another place. */
  lists: number
  places: Places | undefined
  connect: () => () => void
  refresh: () => Promise<void>
  search: (query: string) => void
  go: (scope: Scope) => void
  /** By a setting, or for this search alone. */
  sortBy: (sort: Sort | undefined) => Promise<void>
  /** Says which rows are in sight, so that they and some around them are there. `last` is not included. */
  see: (first: number, last: number) => void
  /** Chooses the best match now, as somebody who opens it wants to. */
  settle: () => void
  /** Chooses the row at a place, also one that is not in memory yet. */
  moveTo: (index: number) => void
  /** Goes to where a credential is that was chosen elsewhere; to all items where it is not in this list. */
  follow: (id: CredentialId | undefined) => void
  /** All that are listed, in the order of the list. */
  allIds: () => Promise<CredentialId[]>
}

/** The one that is chosen: its details are another store's. */
export interface Chosen {
  id: () => CredentialId | undefined
  choose: (id: CredentialId | undefined) => void
}

export const allItems: Scope = { kind: 'all' }

/** Rows of a new list: what is in sight and some more. Every one of them costs the key that is pressed. */
const firstRows = 80
/** The details of the best match wait until the typing rests: the list comes first. */
const restMs = 60

export function createListStore(bridge: Bridge, chosen: Chosen, clock: Clock): StoreApi<ListStore> {
  return createStore((set, get) => {
    let isAsking = false
    let wanted: { from: number; isNew: boolean; count: number } | undefined
    let seen = { first: 0, last: 0 }
    /** A place that was moved to before its row was there. */
    let movingTo: number | undefined
    let following: CredentialId | undefined
    /** The best match, which is about to be chosen. */
    let waiting: { id: CredentialId; stop: () => void } | undefined

    const orderOf = ({ query, sort, searchSort }: ListStore) => (query.trim() === '' ? sort : searchSort)

    /** One question at a time, always the newest: what was asked before it and not answered is nobody's any more. */
    function want(from: number, isNew = false, count = pageMaxRows) {
      const begins = isNew || wanted?.isNew === true
      wanted = { from, isNew: begins, count: begins ? firstRows : count }
      if (!isAsking) void ask()
    }

    function takeWanted() {
      const next = wanted
      wanted = undefined
      return next
    }
    const isMoreWanted = () => wanted !== undefined

    async function ask() {
      isAsking = true
      for (let next = takeWanted(); next !== undefined; next = takeWanted()) {
        const { from, isNew, count } = next
        const before = get()
        const sort = orderOf(before)
        const placeOf = chosen.id()
        try {
          const found = await bridge.call('credentials.find', {
            query: before.query,
            scope: before.scope,
            from,
            count,
            ...(sort === undefined ? {} : { sort }),
            ...(placeOf === undefined ? {} : { placeOf })
          })
          const now = get()
          const isStale = now.query !== before.query || now.scope !== before.scope || orderOf(now) !== sort
          if (isStale) want(0, true)
          else take(found, isNew, placeOf)
          if (count === sightRows && !isMoreWanted()) get().see(seen.first, seen.last)
        } catch (error) {
          if (!isMoreWanted()) set({ status: { kind: 'failed', code: errorCodeOf(error) } })
        }
      }
      isAsking = false
    }

    function take(found: FoundCredentials, isNew: boolean, placeOf: CredentialId | undefined) {
      const { total, inScope, from, rows, marks, unknown } = found
      const window = { from, rows }
      const { lists, query, cursor } = get()
      const id = chosen.id()
      const place = id === undefined ? undefined : placeIn(window, id)
      const known = id === placeOf ? (found.place ?? undefined) : place
      set({
        status: { kind: 'ready' },
        total,
        inScope,
        window,
        answers: query,
        marks,
        unknown,
        cursor: movingTo === undefined ? known : cursor,
        lists: isNew ? lists + 1 : lists
      })
      if (rows.length === 0 && total > 0) want(windowStart(total - 1, total, total))
      const target = movingTo === undefined ? undefined : rowAt(window, movingTo)
      if (target !== undefined) {
        movingTo = undefined
        chosen.choose(target.id)
      } else if (following !== undefined && following === id) afterFollowing(known)
      else if (known === undefined && isNew) chooseBest(query.trim() === '' ? undefined : rows[0]?.id)
      else if (id !== placeOf && id !== undefined && place === undefined) get().follow(id)
    }

    function chooseBest(id: CredentialId | undefined) {
      if (id === undefined) {
        chosen.choose(undefined)
        return
      }
      set({ cursor: 0 })
      waiting = { id, stop: clock.after(restMs, settle) }
    }
    function settle() {
      const { id } = waiting ?? {}
      waiting?.stop()
      waiting = undefined
      if (id !== undefined) chosen.choose(id)
    }

    function afterFollowing(place: number | undefined) {
      const { query, scope } = get()
      following = undefined
      if (place !== undefined || (query === '' && scope.kind === 'all')) return
      set({ query: '', searchSort: undefined, scope: allItems })
      want(0, true)
    }

    function beginAnew(part: Partial<ListStore>) {
      movingTo = undefined
      following = undefined
      waiting?.stop()
      waiting = undefined
      set(part)
      want(0, true)
    }

    async function loadPlaces() {
      try {
        set({ places: await bridge.call('credentials.places') })
      } catch {
        // The list says what is wrong; the bar keeps what it had.
      }
    }

    return {
      status: { kind: 'loading' },
      query: '',
      scope: allItems,
      sort: 'title',
      searchSort: undefined,
      total: 0,
      inScope: 0,
      window: { from: 0, rows: [] },
      answers: '',
      marks: [],
      unknown: [],
      cursor: undefined,
      lists: 0,
      places: undefined,

      connect() {
        const followSetting = ({ listSort }: { listSort: Sort }) => {
          if (get().sort !== listSort) beginAnew({ sort: listSort })
        }
        bridge
          .call('settings.get')
          .then(followSetting, () => undefined)
          .finally(() => void get().refresh())
        const stops = [
          bridge.on('credentials.changed', () => void get().refresh()),
          bridge.on('settings.changed', followSetting)
        ]
        return () => {
          for (const stop of stops) stop()
        }
      },

      async refresh() {
        want(get().window.from)
        await loadPlaces()
      },

      search(query) {
        if (query === get().query) return
        beginAnew(query.trim() === '' ? { query, searchSort: undefined } : { query })
      },

      go(scope) {
        beginAnew({ scope, query: '', searchSort: undefined })
      },

      async sortBy(sort) {
        if (get().query.trim() !== '') beginAnew({ searchSort: sort })
        else if (sort !== undefined) {
          beginAnew({ sort })
          await bridge.call('settings.set', { listSort: sort })
        }
      },

      see(first, last) {
        seen = { first, last }
        const { window, total } = get()
        const next = nextWindow(window, first, last, total)
        if (next !== undefined && wanted?.from !== next.from) want(next.from, false, next.count)
      },

      settle,

      moveTo(index) {
        const { window, total } = get()
        waiting?.stop()
        waiting = undefined
        if (index < 0 || index >= total) return
        set({ cursor: index })
        const row = rowAt(window, index)
        if (row !== undefined) {
          movingTo = undefined
          chosen.choose(row.id)
        } else {
          movingTo = index
          const rows = seen.last - seen.first
          want(windowStart(Math.max(0, index - rows), index + 1, total))
        }
      },

      follow(id) {
        if (id === undefined) {
          if (movingTo === undefined) set({ cursor: undefined })
          return
        }
        const at = placeIn(get().window, id)
        if (at !== undefined) set({ cursor: at })
        else if (movingTo === undefined) {
          following = id
          want(get().window.from)
        }
      },

      allIds() {
        const state = get()
        const sort = orderOf(state)
        const { query, scope } = state
        return bridge.call('credentials.findIds', { query, scope, ...(sort === undefined ? {} : { sort }) })
      }
    }
  })
}

export const [ListContext, useList] = storeContext<ListStore>()
