import { createStore, type StoreApi } from 'zustand'
import { AppError } from '../../../../shared/bridge/errors.ts'
import type { ClipboardState } from '../../../../shared/model/clipboard.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

export interface ClipboardStore {
  state: ClipboardState
  connect: () => () => void
  clear: () => Promise<void>
}

/** What main holds in the clipboard for us: what sort of thing, and until when. Never the content. */
export function createClipboardStore(bridge: Bridge): StoreApi<ClipboardStore> {
  return createStore((set) => ({
    state: { kind: 'idle' },
    connect() {
      bridge.call('clipboard.state').then(
        (state) => {
          set({ state })
        },
        () => undefined
      )
      return bridge.on('clipboard.stateChanged', (state) => {
        set({ state })
      })
    },
    async clear() {
      try {
        await bridge.call('clipboard.clear')
      } catch (error) {
        // The bar says that it could not be cleared; that nothing was copied is not what happened.
        if (!(error instanceof AppError) || error.code !== 'clipboard') throw error
      }
    }
  }))
}

export const [ClipboardContext, useClipboard] = storeContext<ClipboardStore>()
