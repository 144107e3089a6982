export interface CountdownClocks {
  /** Unix time of this computer, which somebody or something can set. */
  nowMs: () => number
  /** Goes only forward; on Linux and macOS it stands still while the computer sleeps. */
  monotonicMs: () => number
  /** Time since the computer was started, sleep included. */
  uptimeMs: () => number
}

/**
 * How long something still has to wait. A clock that is set in between neither ends it early nor makes it last longer,
 * and a computer that sleeps does not stop it: the monotonic clock counts, and over a sleep, in which that one stands
 * still, the smaller of wall clock and time since the start: each of them can jump ahead, but not both at once.
 */
export class Countdown {
  readonly #clocks: CountdownClocks
  readonly #lengthMs: number
  readonly #start: Record<'wall' | 'monotonic' | 'uptime', number>
  #waitedMs = 0

  constructor(clocks: CountdownClocks, lengthMs: number) {
    this.#clocks = clocks
    this.#lengthMs = lengthMs
    this.#start = this.#now()
  }

  /** A timer of this length ran out in its course: that time is over, whatever the clocks say. */
  noteWaited(ms: number): void {
    this.#waitedMs += ms
  }

  /** Milliseconds, never negative. */
  get leftMs(): number {
    const now = this.#now()
    const asleep = Math.min(now.wall - this.#start.wall, now.uptime - this.#start.uptime)
    const passed = Math.max(now.monotonic - this.#start.monotonic, asleep, this.#waitedMs)
    return Math.max(0, this.#lengthMs - passed)
  }

  /** The moment it ends by this computer's clock as it is set now, Unix time in ms. */
  get endsAtMs(): number {
    return Math.round(this.#clocks.nowMs() + this.leftMs)
  }

  #now(): Record<'wall' | 'monotonic' | 'uptime', number> {
    const { nowMs, monotonicMs, uptimeMs } = this.#clocks
    return { wall: nowMs(), monotonic: monotonicMs(), uptime: uptimeMs() }
  }
}
