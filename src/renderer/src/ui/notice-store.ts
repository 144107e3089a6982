import { createStore, type StoreApi } from 'zustand'
import type { Clock } from './clock.ts'
import { storeContext } from './store-context.ts'

export interface Notice {
  text: string
  tone: 'plain' | 'bad'
  action?: { label: string; run: () => void }
}

/** The one line that says what just happened. A newer one takes its place. */
export interface NoticeStore {
  notice: (Notice & { n: number }) | undefined
  say: (notice: Notice) => void
  dismiss: () => void
  /** While somebody is reading or reaching for the button the notice stays. */
  hold: (held: boolean) => void
}

export const noticeShownMs = 8_000

export function createNoticeStore(clock: Clock): StoreApi<NoticeStore> {
  return createStore((set) => {
    let cancel: (() => void) | undefined
    let count = 0
    const hide = () => {
      cancel?.()
      cancel = undefined
      set({ notice: undefined })
    }
    return {
      notice: undefined,
      say(notice) {
        cancel?.()
        count += 1
        set({ notice: { ...notice, n: count } })
        cancel = clock.after(noticeShownMs, hide)
      },
      dismiss: hide,
      hold(held) {
        cancel?.()
        cancel = held ? undefined : clock.after(noticeShownMs, hide)
      }
    }
  })
}

export const [NoticeContext, useNotice] = storeContext<NoticeStore>()
