import { createStore, type StoreApi } from 'zustand'
import type { LiveCode } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Where codes are hidden until clicked: those that were, each until it changes. */
export interface ShownCodes {
  /** By code: from when the one holds that was clicked. The next one is hidden again without a timer. */
  fromById: ReadonlyMap<CodeId, number | null>
  show: (id: CodeId, live: LiveCode) => void
}

export function createShownCodes(): StoreApi<ShownCodes> {
  return createStore((set, get) => ({
    fromById: new Map(),
    show(id, { validFromMs }) {
      set({ fromById: new Map(get().fromById).set(id, validFromMs) })
    }
  }))
}

export const isShown = (shown: ShownCodes['fromById'], id: CodeId, live: LiveCode): boolean =>
  shown.has(id) && shown.get(id) === live.validFromMs

export const [ShownCodesContext, useShownCodes] = storeContext<ShownCodes>()
