import { createStore, type StoreApi } from 'zustand'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { AuditRecord } from '../../../../shared/model/audit.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'

/** The last records of the item that is looked at: who saw what of it. */
export interface ItemTrail {
  item: string | undefined
  records: readonly AuditRecord[] | undefined
  failure: ErrorCode | undefined
  look: (item: string | undefined) => Promise<void>
  /** Something was done that may have left a record. */
  refresh: () => Promise<void>
}

const shown = 3

export function createItemTrail(bridge: Bridge): StoreApi<ItemTrail> {
  return createStore((set, get) => ({
    item: undefined,
    records: undefined,
    failure: undefined,
    async look(item) {
      if (item !== get().item) set({ item, records: undefined, failure: undefined })
      await get().refresh()
    },
    async refresh() {
      const { item } = get()
      if (item === undefined) return
      try {
        const { records } = await bridge.call('audit.list', {
          item,
          groups: ['shown', 'recovery'],
          limit: shown
        })
        if (get().item === item) set({ records, failure: undefined })
      } catch (error) {
        if (get().item === item) set({ failure: errorCodeOf(error) })
      }
    }
  }))
}

export const [ItemTrailContext, useItemTrail] = storeContext<ItemTrail>()
