import type { Clock } from '../../src/renderer/src/ui/clock.ts'

/** A clock that stands still until it is told to go on. */
export interface PageClock extends Clock {
  /** Lets time pass, running what falls due in order, and what was promised in between. */
  pass(ms: number): Promise<void>
  /** How many callbacks are waiting. */
  readonly waiting: number
}

export function pageClock(startMs = 1_700_000_000_000): PageClock {
  let nowMs = startMs
  let timers: { atMs: number; run: () => void }[] = []
  return {
    now: () => nowMs,
    after(delayMs, run) {
      const timer = { atMs: nowMs + delayMs, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    async pass(ms) {
      const endMs = nowMs + ms
      await settle()
      for (;;) {
        const next = timers.filter((one) => one.atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0]
        if (next === undefined) break
        timers = timers.filter((one) => one !== next)
        nowMs = Math.max(nowMs, next.atMs)
        next.run()
        await settle()
      }
      nowMs = endMs
    },
    get waiting() {
      return timers.length
    }
  }
}

/** Everything that is ready to go on does so. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
