import { createStore, type StoreApi } from 'zustand'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Several credentials that are chosen together, for one change of all of them. */
export interface ChosenStore {
  ids: ReadonlySet<CredentialId>
  /** Ctrl and a click: this one too, or no more. The one that was looked at before is the first of them. */
  toggle: (id: CredentialId, lookedAt: CredentialId | undefined) => void
  /** Shift: all between two places of the list. */
  range: (from: number, to: number) => Promise<void>
  all: () => Promise<void>
  clear: () => void
}

/** `allIds`: what is listed, in its order. */
export function createChosenStore(allIds: () => Promise<CredentialId[]>): StoreApi<ChosenStore> {
  return createStore((set, get) => {
    /** Answers of questions that were taken back meanwhile are nobody's. */
    let asked = 0
    async function take(part: (ids: CredentialId[]) => CredentialId[]) {
      const mine = ++asked
      const ids = await allIds()
      if (mine === asked) set({ ids: new Set(part(ids)) })
    }
    return {
      ids: new Set(),
      toggle(id, lookedAt) {
        asked += 1
        const ids = new Set(get().ids)
        if (ids.size === 0 && lookedAt !== undefined && lookedAt !== id) ids.add(lookedAt)
        if (!ids.delete(id)) ids.add(id)
        set({ ids })
      },
      range: (from, to) => take((ids) => ids.slice(Math.min(from, to), Math.max(from, to) + 1)),
      all: () => take((ids) => ids),
      clear() {
        asked += 1
        if (get().ids.size > 0) set({ ids: new Set() })
      }
    }
  })
}

export const [ChosenContext, useChosen] = storeContext<ChosenStore>()
