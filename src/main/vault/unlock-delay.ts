/** Wrong passwords that cost nothing: a slip of the finger is not an attack. */
const freeTries = 2
const firstDelayMs = 1000
const longestDelayMs = 60_000

/**
 * Growing wait after wrong master passwords: 1 s after the third, then twice as long each time, up to a minute.
 * It slows somebody at the keyboard; what slows somebody with the file is Argon2id.
 */
export class UnlockDelay {
  readonly #nowMs: () => number
  #wrong = 0
  #openAtMs = 0

  /** `nowMs` must be a clock that only goes forward, so that setting the system's clock does not end the wait. */
  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** Milliseconds until the next try is accepted; 0 where it is now. */
  remainingMs(): number {
    return Math.max(0, Math.ceil(this.#openAtMs - this.#nowMs()))
  }

  /** Counts a wrong password; answers the wait that follows. */
  wrong(): number {
    this.#wrong += 1
    const beyond = this.#wrong - freeTries
    if (beyond > 0)
      this.#openAtMs = this.#nowMs() + Math.min(longestDelayMs, firstDelayMs * 2 ** (beyond - 1))
    return this.remainingMs()
  }

  /** Ends the count; answers how many wrong passwords there were. */
  right(): number {
    const wrong = this.#wrong
    this.#wrong = 0
    this.#openAtMs = 0
    return wrong
  }
}
