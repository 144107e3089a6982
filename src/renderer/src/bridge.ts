import type { FirstLook } from '../../shared/bridge/first-look.ts'
import type { PageApi } from '../../shared/bridge/api.ts'
import type { CallName, EventName } from '../../shared/bridge/channels.ts'
import type { EventPayload, Input, Output } from '../../shared/bridge/contract.ts'
import { AppError } from '../../shared/bridge/errors.ts'

declare global {
  interface Window {
    readonly latchkey: PageApi
  }
}

type InputOf<N extends CallName> = undefined extends Input<N> ? [] : [input: Input<N>]

/** The page's end of the one door, typed by the contract. A call that is stopped throws an `AppError`. */
export interface Bridge {
  call<N extends CallName>(name: N, ...input: InputOf<N>): Promise<Output<N>>
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}

export function createBridge(api: PageApi): Bridge {
  return {
    async call<N extends CallName>(name: N, ...input: InputOf<N>) {
      const reply = await api.call(name, input[0])
      if (!reply.ok) throw new AppError(reply.code, { incident: reply.incident })
      // Main has parsed the answer by the contract's schema before it left.
      return reply.value as Output<N>
    },
    on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) {
      return api.on(name, (payload) => {
        listener(payload as EventPayload<N>)
      })
    }
  }
}

/** How the page is to look and speak before it can ask. Main has checked it. */
export const firstLook = (): FirstLook => JSON.parse(window.latchkey.firstLook) as FirstLook

/** The only use of what the preload put on the window, beside the first look. */
export const pageBridge = (): Bridge => createBridge(window.latchkey)
