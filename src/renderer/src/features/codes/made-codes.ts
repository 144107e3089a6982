import { createStore, type StoreApi } from 'zustand'
import type { MadeCode } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Counter-based codes that were just made: each is made once, and stays in sight for as long as it can be taken back. */
export interface MadeCodes {
  byId: ReadonlyMap<CodeId, MadeCode>
  make: (id: CodeId) => Promise<void>
  /** One that was made by copying it is as much in sight as another. */
  keep: (id: CodeId, made: MadeCode) => void
  /** The site refused it: the counter goes back by one. Resolves to whether it did. */
  takeBack: (id: CodeId) => Promise<boolean>
  /** Looks ahead for the code that another device shows; resolves to whether it was found. */
  findCounter: (id: CodeId, code: string) => Promise<boolean>
  /** SECURITY: at lock, so that no code outlives it. */
  forgetAll: () => void
}

export function createMadeCodes(bridge: Bridge, clock: Clock): StoreApi<MadeCodes> {
  return createStore((set, get) => {
    const timers = new Map<CodeId, () => void>()
    const making = new Set<CodeId>()
    const put = (id: CodeId, made: MadeCode | undefined) => {
      timers.get(id)?.()
      timers.delete(id)
      const byId = new Map(get().byId)
      if (made === undefined) byId.delete(id)
      else {
        byId.set(id, made)
        const forget = () => {
          put(id, undefined)
        }
        timers.set(id, clock.after(Math.max(0, made.undoUntilMs - clock.now()), forget))
      }
      set({ byId })
    }
    return {
      byId: new Map(),
      async make(id) {
        // A second press while the first is on its way would use up two codes.
        if (making.has(id)) return
        making.add(id)
        try {
          put(id, await bridge.call('codes.makeNext', { id }))
        } finally {
          making.delete(id)
        }
      },
      keep: put,
      async takeBack(id) {
        const { takenBack } = await bridge.call('codes.takeBack', { id })
        put(id, undefined)
        return takenBack
      },
      async findCounter(id, code) {
        const { found } = await bridge.call('codes.findCounter', { id, code })
        if (found) put(id, undefined)
        return found
      },
      forgetAll() {
        for (const stop of timers.values()) stop()
        timers.clear()
        set({ byId: new Map() })
      }
    }
  })
}

export const [MadeCodesContext, useMadeCodes] = storeContext<MadeCodes>()
