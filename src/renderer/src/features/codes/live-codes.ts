import { createStore, type StoreApi } from 'zustand'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'

export type LiveCodeOf = Output<'codes.live'>[number]

/** The codes of this moment, for what is on the screen only. One timer for all of them. */
export interface LiveCodes {
  byId: ReadonlyMap<CodeId, LiveCodeOf>
  /** The codes are under their own lock: there are none to show until it is opened. */
  isLocked: boolean
  /** Keeps a code fresh until the answer is called. */
  watch: (id: CodeId) => () => void
  /** Asks again for everything watched: after a change, after a sleep. */
  refresh: () => void
  stop: () => void
}

const mostIdsPerCall = 500
/** Codes change on main's clock; asking right on the edge could bring the old one once more. */
const afterEdgeMs = 20
const leastWaitMs = 250
const retryAfterMs = 5_000

export function createLiveCodes(bridge: Bridge, clock: Clock): StoreApi<LiveCodes> {
  return createStore((set, get) => {
    const watchers = new Map<CodeId, number>()
    let cancelTimer: (() => void) | undefined
    let cancelAsking: (() => void) | undefined
    let asked = 0
    let stopped = false

    /** Rows appear many at a time: one call for all of them, at the end of this turn. */
    function askSoon() {
      cancelAsking ??= clock.after(0, () => {
        cancelAsking = undefined
        void ask()
      })
    }

    async function ask() {
      const ids = [...watchers.keys()]
      cancelTimer?.()
      if (stopped) return
      if (ids.length === 0) {
        // Kept, they would be stale when somebody looks again.
        set({ byId: new Map() })
        return
      }
      asked += 1
      const turn = asked
      try {
        const isOld = () => stopped || turn !== asked
        const answers = await Promise.all(chunks(ids).map((part) => bridge.call('codes.live', { ids: part })))
        if (isOld()) return
        set({ byId: new Map(answers.flat().map((live) => [live.id, live])), isLocked: false })
        scheduleNext()
      } catch (error) {
        if (turn !== asked) return
        // SECURITY: codes that are locked leave the screen; they come back when somebody unlocks them.
        if (errorCodeOf(error) === 'seeds-locked') set({ byId: new Map(), isLocked: true })
        // Locked or gone: the screen that explains it comes by its own event. Anything else may pass.
        else cancelTimer = clock.after(retryAfterMs, () => void ask())
      }
    }

    function scheduleNext() {
      const ends = [...get().byId.values()].flatMap((live) => live.validUntilMs ?? [])
      if (ends.length === 0) return
      const waitMs = Math.max(leastWaitMs, Math.min(...ends) - clock.now() + afterEdgeMs)
      cancelTimer = clock.after(waitMs, () => void ask())
    }

    return {
      byId: new Map(),
      isLocked: false,
      watch(id) {
        watchers.set(id, (watchers.get(id) ?? 0) + 1)
        if (!get().byId.has(id)) askSoon()
        return () => {
          const left = (watchers.get(id) ?? 1) - 1
          if (left > 0) watchers.set(id, left)
          else watchers.delete(id)
        }
      },
      refresh: askSoon,
      stop() {
        stopped = true
        cancelTimer?.()
        cancelAsking?.()
        watchers.clear()
        set({ byId: new Map() })
      }
    }
  })
}

function chunks(ids: readonly CodeId[]): CodeId[][] {
  const parts: CodeId[][] = []
  for (let start = 0; start < ids.length; start += mostIdsPerCall)
    parts.push(ids.slice(start, start + mostIdsPerCall))
  return parts
}

export const [LiveCodesContext, useLiveCodes] = storeContext<LiveCodes>()
