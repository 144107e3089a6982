import { createStore, type StoreApi } from 'zustand'
import type { UndoStep } from '../../../../shared/model/listing.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** The way back from what was done last. Main keeps the steps; here is only which one is next. */
export interface UndoStore {
  next: UndoStep | undefined
  connect: () => () => void
  refresh: () => Promise<void>
  /** Takes the last step back; answers which one it was, nothing where there was none. */
  run: () => Promise<UndoStep | undefined>
}

export function createUndoStore(bridge: Bridge): StoreApi<UndoStore> {
  return createStore((set, get) => {
    let isRunning = false
    return {
      next: undefined,
      connect() {
        void get().refresh()
        return bridge.on('credentials.changed', () => void get().refresh())
      },
      async refresh() {
        try {
          set({ next: (await bridge.call('undo.next')) ?? undefined })
        } catch {
          set({ next: undefined })
        }
      },
      async run() {
        // A key that is held must not take back ten things.
        if (isRunning) return undefined
        isRunning = true
        try {
          return (await bridge.call('undo.run')) ?? undefined
        } finally {
          isRunning = false
          void get().refresh()
        }
      }
    }
  })
}

export const [UndoContext, useUndo] = storeContext<UndoStore>()
