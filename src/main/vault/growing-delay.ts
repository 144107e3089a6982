/** Wrong answers that cost nothing: a slip of the finger is not an attack. */
const freeTries = 2
const firstDelayMs = 1000
export const longestDelayMs = 5 * 60_000

/** How many wrong answers in a row there were, and until when no further one is taken; Unix time in milliseconds. */
export interface Waiting {
  wrong: number
  openAtMs: number
}

export const noWaiting: Waiting = { wrong: 0, openAtMs: 0 }

/** Milliseconds to wait after so many wrong answers: 1 s after the third, then twice as long each time, up to 5 min. */
export function delayAfter(wrong: number): number {
  const beyond = wrong - freeTries
  if (beyond <= 0) return 0
  // Beyond the twentieth the power says nothing more.
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(beyond - 1, 20))
}

/**
 * Milliseconds until the next answer is taken; 0 where it is now. Never more than that many wrong answers cost: where
 * the clock was set back, the wait begins anew and does not last until the clock has caught up.
 */
export function remainingMs({ wrong, openAtMs }: Waiting, nowMs: number): number {
  return Math.min(Math.max(0, Math.ceil(openAtMs - nowMs)), delayAfter(wrong))
}

export interface GrowingDelayOptions {
  nowMs: () => number
  /** A clock that only goes forward, in milliseconds: while the program runs, setting the clock ends no wait. */
  monotonicMs: () => number
  /** What is kept, where anything is. Asked at the first use. */
  load: () => Waiting | undefined
  /** Keeps it for the next start. What fails in it must not be thrown: the wait holds for this run all the same. */
  store: (waiting: Waiting) => void
}

/** A wait that grows with every wrong answer, and that ending the program does not end. */
export class GrowingDelay {
  readonly #options: GrowingDelayOptions
  #wrong: number | undefined
  #openAtMonotonicMs = 0

  constructor(options: GrowingDelayOptions) {
    this.#options = options
  }

  /** Milliseconds until the next answer is taken; 0 where it is now. */
  remainingMs(): number {
    this.#begin()
    return Math.max(0, Math.ceil(this.#openAtMonotonicMs - this.#options.monotonicMs()))
  }

  /** Counts a wrong answer; answers the wait that follows. */
  wrong(): number {
    const { nowMs, monotonicMs, store } = this.#options
    const wrong = this.#begin() + 1
    const delayMs = delayAfter(wrong)
    this.#wrong = wrong
    this.#openAtMonotonicMs = monotonicMs() + delayMs
    store({ wrong, openAtMs: Math.ceil(nowMs()) + delayMs })
    return delayMs
  }

  /** Ends the count; answers how many wrong answers there were. */
  right(): number {
    const wrong = this.#begin()
    this.#wrong = 0
    this.#openAtMonotonicMs = 0
    if (wrong > 0) this.#options.store(noWaiting)
    return wrong
  }

  #begin(): number {
    if (this.#wrong !== undefined) return this.#wrong
    const { nowMs, monotonicMs, load } = this.#options
    const kept = load() ?? noWaiting
    this.#wrong = kept.wrong
    this.#openAtMonotonicMs = monotonicMs() + remainingMs(kept, nowMs())
    return kept.wrong
  }
}
