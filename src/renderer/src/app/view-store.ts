import { createStore, type StoreApi } from 'zustand'
import { storeContext } from '../ui/store-context.ts'

export const views = [
  'items',
  'codes',
  'recovery',
  'unfinished',
  'health',
  'generator',
  'duplicates',
  'trash',
  'backups',
  'audit',
  'settings'
] as const
export type View = (typeof views)[number]

/** How many panes there is room for: places, list and details; the places as pictures; one at a time. */
export type Fold = 'three' | 'two' | 'one'

/** What the trail is looked at for: a credential, or a code or recovery set that stands alone, by its id. */
export interface TrailOf {
  item: string
  title: string
}

/** Which part of the vault is on the screen. In a narrow window list and details take turns. */
export interface ViewStore {
  view: View
  fold: Fold
  narrowShows: 'list' | 'pane'
  /** The places stand over the page, where it has no room for them. */
  showsPlaces: boolean
  /** Parts of the bar that are folded away, by name or folder. */
  closed: ReadonlySet<string>
  toggle: (part: string) => void
  /** Of what the audit trail was asked for; all records where it is undefined. */
  trailOf: TrailOf | undefined
  go: (view: View) => void
  /** Goes to the audit trail, to the records of one item. */
  goToTrail: (of: TrailOf) => void
  show: (part: ViewStore['narrowShows']) => void
  setFold: (fold: Fold) => void
  showPlaces: (shown: boolean) => void
}

export function createViewStore(): StoreApi<ViewStore> {
  return createStore((set, get) => ({
    view: 'items',
    fold: 'three',
    narrowShows: 'list',
    showsPlaces: false,
    trailOf: undefined,
    // Eight lines of kinds would push folders and tags out of sight.
    closed: new Set(['kinds']),
    toggle(part) {
      const closed = new Set(get().closed)
      if (!closed.delete(part)) closed.add(part)
      set({ closed })
    },
    go(view) {
      set({ view, narrowShows: 'list', showsPlaces: false, trailOf: undefined })
    },
    goToTrail(of) {
      set({ view: 'audit', narrowShows: 'list', showsPlaces: false, trailOf: of })
    },
    show(part) {
      set({ narrowShows: part })
    },
    setFold(fold) {
      if (fold !== get().fold) set({ fold, showsPlaces: false })
    },
    showPlaces(shown) {
      set({ showsPlaces: shown })
    }
  }))
}

export const [ViewContext, useView] = storeContext<ViewStore>()
