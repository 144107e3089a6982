import { createStore, type StoreApi } from 'zustand'
import type { Input } from '../../../../shared/bridge/contract.ts'
import type { CheckedClock, ClockState, MeasuredClock } from '../../../../shared/model/clock.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Which dialog about the clock is open; measuring may begin with a code that did not fit. */
export type ClockDialog = { kind: 'measure'; id: CodeId | undefined } | { kind: 'check' }

export interface ClockStore {
  /** Undefined until main has told it. */
  state: ClockState | undefined
  /** What was put aside: the same is not said again, something new is. */
  dismissed: string | undefined
  dialog: ClockDialog | undefined
  connect: () => () => void
  dismiss: () => void
  open: (dialog: ClockDialog) => void
  close: () => void
  measure: (input: Input<'clock.measure'>) => Promise<MeasuredClock>
  /** Asks hosts on the internet for the time. Only ever called by a press on the button that names them. */
  check: () => Promise<CheckedClock>
}

export function createClockStore(bridge: Bridge): StoreApi<ClockStore> {
  return createStore((set, get) => ({
    state: undefined,
    dismissed: undefined,
    dialog: undefined,
    connect() {
      bridge.call('clock.state').then(
        (state) => {
          set({ state })
        },
        // Nothing is known then, and nothing is claimed.
        () => undefined
      )
      return bridge.on('clock.stateChanged', (state) => {
        set({ state })
      })
    },
    dismiss() {
      set({ dismissed: troubleOf(get().state) })
    },
    open(dialog) {
      set({ dialog })
    },
    close() {
      set({ dialog: undefined })
    },
    measure: (input) => bridge.call('clock.measure', input),
    check: () => bridge.call('clock.check')
  }))
}

/** What is known to be wrong with the clock, as a name of that very trouble; undefined where nothing is. */
export function troubleOf(state: ClockState | undefined): string | undefined {
  if (state?.jump != null) return `jump-${String(state.jump.atMs)}`
  return state?.synchronised === 'no' ? 'not-synchronised' : undefined
}

export const [ClockContext, useClock] = storeContext<ClockStore>()
