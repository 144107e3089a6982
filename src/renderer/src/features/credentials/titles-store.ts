import { createStore, type StoreApi } from 'zustand'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { pageMaxRows } from '../../../../shared/rules/limits.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Titles of the credentials that something else on the screen belongs to, asked for when they are needed. */
export interface TitlesStore {
  titles: ReadonlyMap<CredentialId, string>
  connect: () => () => void
  /** Of all credentials that have a code: there are no more of these than codes. */
  loadThoseWithCodes: () => Promise<void>
  /** Of these; what is known already is not asked for again. */
  load: (ids: readonly CredentialId[]) => void
}

export function createTitlesStore(bridge: Bridge): StoreApi<TitlesStore> {
  return createStore((set, get) => {
    const asked = new Set<CredentialId>()
    let withCodes = false
    const add = (entries: readonly (readonly [CredentialId, string])[]) => {
      set({ titles: new Map([...get().titles, ...entries]) })
    }
    return {
      titles: new Map(),

      connect: () =>
        bridge.on('credentials.changed', () => {
          // Titles that are shown stay until the new ones come.
          const known = [...asked]
          asked.clear()
          get().load(known)
          if (withCodes) void get().loadThoseWithCodes()
        }),

      async loadThoseWithCodes() {
        withCodes = true
        try {
          for (let from = 0; ; from += pageMaxRows) {
            const found = await bridge.call('credentials.find', {
              query: 'has:code',
              scope: { kind: 'all' },
              sort: 'title',
              from,
              count: pageMaxRows
            })
            add(found.rows.map(({ id, title }) => [id, title]))
            if (from + pageMaxRows >= found.total) return
          }
        } catch {
          // Locked meanwhile, or unreadable: the list of items says so.
        }
      },

      load(ids) {
        for (const id of ids.filter((one) => !asked.has(one))) {
          asked.add(id)
          bridge.call('credentials.get', { id }).then(
            ({ title }) => {
              add([[id, title]])
            },
            () => asked.delete(id)
          )
        }
      }
    }
  })
}

export const [TitlesContext, useTitles] = storeContext<TitlesStore>()
