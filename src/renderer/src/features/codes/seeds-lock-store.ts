import { createStore, type StoreApi } from 'zustand'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { Bridge } from '../../bridge.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'

type Answer = Output<'vault.unlockSeeds'>
/** `n` tells two equal refusals apart. */
export type SeedsRefusal = Exclude<Answer, { kind: 'unlocked' }> & {
  n: number
  triesAgainAtMs: number | undefined
}

/** The codes' own lock: whether somebody is asked for the master password to open it. The password is not kept. */
export interface SeedsLock {
  isAsking: boolean
  busy: boolean
  refusal: SeedsRefusal | undefined
  /** Opens the codes, asking where it must; resolves to whether they are open. */
  open: () => Promise<boolean>
  answer: (masterPassword: string) => Promise<void>
  close: () => void
}

export function createSeedsLock(bridge: Bridge, clock: Clock, onOpen: () => void): StoreApi<SeedsLock> {
  return createStore((set, get) => {
    let waiting: ((opened: boolean) => void)[] = []
    let refusals = 0
    const finish = (opened: boolean) => {
      const answered = waiting
      waiting = []
      set({ isAsking: false, busy: false, refusal: undefined })
      if (opened) onOpen()
      for (const tell of answered) tell(opened)
    }
    async function unlock(masterPassword?: string) {
      set({ busy: true })
      try {
        const answer = await bridge.call(
          'vault.unlockSeeds',
          masterPassword === undefined ? {} : { masterPassword }
        )
        if (answer.kind === 'unlocked') {
          finish(true)
          return
        }
        refusals += 1
        const waitMs = 'retryAfterMs' in answer ? answer.retryAfterMs : 0
        const triesAgainAtMs = waitMs === 0 ? undefined : clock.now() + waitMs
        // That a password is needed is no refusal to somebody who was not asked for one yet.
        const isFirst = masterPassword === undefined && answer.kind === 'password-needed'
        set({
          isAsking: true,
          busy: false,
          refusal: isFirst ? undefined : { ...answer, n: refusals, triesAgainAtMs }
        })
      } catch (error) {
        set({ busy: false })
        if (!get().isAsking) finish(false)
        throw error
      }
    }
    return {
      isAsking: false,
      busy: false,
      refusal: undefined,
      async open() {
        const answer = new Promise<boolean>((resolve) => waiting.push(resolve))
        if (!get().isAsking && !get().busy) await unlock()
        return answer
      },
      answer: unlock,
      close() {
        finish(false)
      }
    }
  })
}

export const [SeedsLockContext, useSeedsLock] = storeContext<SeedsLock>()
