import { createStore, type StoreApi } from 'zustand'
import { storeContext } from '../ui/store-context.ts'

export type View = 'items' | 'codes' | 'unfinished' | 'trash' | 'backups' | 'audit' | 'settings'

/** Which part of the vault is on the screen. In a narrow window list and details take turns. */
export interface ViewStore {
  view: View
  narrowShows: 'list' | 'pane'
  go: (view: View) => void
  show: (part: ViewStore['narrowShows']) => void
}

export function createViewStore(): StoreApi<ViewStore> {
  return createStore((set) => ({
    view: 'items',
    narrowShows: 'list',
    go(view) {
      set({ view, narrowShows: 'list' })
    },
    show(part) {
      set({ narrowShows: part })
    }
  }))
}

export const [ViewContext, useView] = storeContext<ViewStore>()
