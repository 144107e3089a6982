import { createStore, type StoreApi } from 'zustand'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { FoundCredential } from '../../../../shared/model/listing.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** What was used through the palette: an action by its name, or an item. */
export type Used = { kind: 'action'; id: string } | { kind: 'item'; item: FoundCredential }

export interface PaletteStore {
  open: 'nothing' | 'palette' | 'keys'
  query: string
  found: readonly FoundCredential[]
  marks: readonly string[]
  /** Latest first; forgotten with the lock. */
  recent: readonly Used[]
  show: (what: PaletteStore['open']) => void
  search: (query: string) => void
  used: (what: Used) => void
  forget: (id: CredentialId) => void
}

/** Items that are shown at once; who wants another one types more of it. */
const itemsShown = 8
const recentKept = 8

export function createPaletteStore(bridge: Bridge): StoreApi<PaletteStore> {
  return createStore((set, get) => ({
    open: 'nothing',
    query: '',
    found: [],
    marks: [],
    recent: [],
    show(open) {
      set({ open, query: '', found: [], marks: [] })
    },
    search(query) {
      set({ query })
      if (query.trim() === '') {
        set({ found: [], marks: [] })
        return
      }
      bridge
        .call('credentials.find', { query, scope: { kind: 'all' }, from: 0, count: itemsShown })
        .then(({ rows, marks }) => {
          if (get().query === query) set({ found: rows, marks })
        })
        // Locked meanwhile: the palette goes with everything else.
        .catch(() => undefined)
    },
    used(what) {
      const nameOf = (one: Used) => (one.kind === 'item' ? one.item.id : one.id)
      const others = get().recent.filter((one) => nameOf(one) !== nameOf(what))
      set({ recent: [what, ...others].slice(0, recentKept) })
    },
    forget(id) {
      set({ recent: get().recent.filter((one) => one.kind !== 'item' || one.item.id !== id) })
    }
  }))
}

export const [PaletteContext, usePalette] = storeContext<PaletteStore>()
