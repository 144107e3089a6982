import type { Clock } from './clock.ts'

/** One heartbeat a second for the whole page; it stands still while nobody listens. */
export interface Ticker {
  subscribe: (listener: () => void) => () => void
  /** Unix milliseconds of the last beat, so that everything drawn in one beat shows the same time. */
  current: () => number
}

export function createTicker(clock: Clock): Ticker {
  const listeners = new Set<() => void>()
  let currentMs = clock.now()
  let stop: (() => void) | undefined

  function beat() {
    currentMs = clock.now()
    stop = clock.after(1000 - (currentMs % 1000), beat)
    for (const listener of [...listeners]) listener()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      if (stop === undefined) {
        currentMs = clock.now()
        stop = clock.after(1000 - (currentMs % 1000), beat)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
    current: () => (stop === undefined ? clock.now() : currentMs)
  }
}
