/** Time as the page uses it, passed in so that tests can turn it. */
export interface Clock {
  now: () => number
  /** Calls back once; the answer takes it back. */
  after: (delayMs: number, run: () => void) => () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => {
      clearTimeout(timer)
    }
  }
}
