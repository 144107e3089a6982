import { createStore, type StoreApi } from 'zustand'
import { AppError } from '../../../../shared/bridge/errors.ts'
import type { ClipboardState } from '../../../../shared/model/clipboard.ts'
import type { Settings } from '../../../../shared/model/settings.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

export interface ClipboardStore {
  state: ClipboardState
  /** Whether somebody is asked what becomes of the screenshot whose codes were saved. */
  asksPicture: boolean
  connect: () => () => void
  clear: () => Promise<void>
  /** Codes of a pasted screenshot were saved: it leaves the clipboard, stays, or somebody is asked. */
  pictureSaved: (wanted: Settings['clearPastedPicture']) => Promise<void>
  /** Takes the question away; with `remove` the screenshot too. Answers whether that was still there to be removed. */
  answerPicture: (remove: boolean) => Promise<boolean>
}

/** What main holds in the clipboard for us: what sort of thing, and until when. Never the content. */
export function createClipboardStore(bridge: Bridge): StoreApi<ClipboardStore> {
  return createStore((set) => ({
    state: { kind: 'idle' },
    asksPicture: false,
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
    },
    async pictureSaved(wanted) {
      set({ asksPicture: wanted === 'ask' })
      if (wanted === 'always') await bridge.call('clipboard.clearPicture')
    },
    async answerPicture(remove) {
      set({ asksPicture: false })
      if (!remove) return false
      const { cleared } = await bridge.call('clipboard.clearPicture')
      return cleared
    }
  }))
}

export const [ClipboardContext, useClipboard] = storeContext<ClipboardStore>()
