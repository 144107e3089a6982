import { createStore, type StoreApi } from 'zustand'
import type { CopiedCode } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'
import { createWait } from './wait-for-next.ts'

export type Copied = Extract<CopiedCode, { kind: 'copied' }>

/** Codes on their way to the clipboard: at once, or when the next one begins. */
export interface Copying {
  /** The code that is copied when its next one begins, Unix time in milliseconds. */
  waiting: { id: CodeId; untilMs: number } | undefined
  /** Resolves once it is on the clipboard; to nothing where that was given up. */
  copy: (id: CodeId) => Promise<Copied | undefined>
  /** Gives up waiting: another was copied, somebody left, the vault is locked. */
  cancel: () => void
}

export function createCopying(bridge: Bridge, clock: Clock): StoreApi<Copying> {
  return createStore((set, get) => {
    let turn = 0
    const wait = createWait(clock)
    const waitUntil = async (id: CodeId, untilMs: number) => {
      set({ waiting: { id, untilMs } })
      const isTime = await wait.until(untilMs)
      if (isTime) set({ waiting: undefined })
      return isTime
    }

    return {
      waiting: undefined,
      async copy(id) {
        get().cancel()
        turn += 1
        const mine = turn
        for (;;) {
          const answer = await bridge.call('codes.copy', { id })
          if (answer.kind === 'copied') return answer
          if (mine !== turn || !(await waitUntil(id, answer.untilMs))) return undefined
        }
      },
      cancel() {
        // What is on its way and told to wait only now does not begin to.
        turn += 1
        wait.giveUp()
        if (get().waiting !== undefined) set({ waiting: undefined })
      }
    }
  })
}

export const [CopyingContext, useCopying] = storeContext<Copying>()
