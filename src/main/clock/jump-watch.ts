import type { ClockState } from '../../shared/model/clock.ts'

/** A smaller difference is no jump: a clock that the system keeps right is slowed and hurried along all the time. */
export const jumpThresholdMs = 2000

export interface Clocks {
  /** Unix time of this computer, which somebody or something can set. */
  nowMs: () => number
  /** Goes only forward; on Linux and macOS it stands still while the computer sleeps. */
  monotonicMs: () => number
  /** Time since the computer was started, sleep included; to a second at least. */
  uptimeMs: () => number
}
type Look = Record<'wall' | 'monotonic' | 'uptime', number>

/**
 * Notices that this computer's clock was set, by comparing it with two clocks that nobody sets. Both must disagree
 * with it, and the smaller difference counts: over a sleep the wall clock runs away from the monotonic one but not
 * from the time since the start; and where a system counts that time from the wall clock, the monotonic one is right.
 */
export class JumpWatch {
  readonly #clocks: Clocks
  #last: Look
  #byMs = 0
  #atMs = 0

  constructor(clocks: Clocks) {
    this.#clocks = clocks
    this.#last = this.#now()
  }

  /** All jumps since the program started, together; null where there were none, or they made up for each other. */
  get jump(): ClockState['jump'] {
    return Math.abs(this.#byMs) < jumpThresholdMs ? null : { byMs: Math.round(this.#byMs), atMs: this.#atMs }
  }

  /** Compares the clocks since the last look; whether the wall clock has jumped since then. */
  look(): boolean {
    const last = this.#last
    const now = this.#now()
    this.#last = now
    const moved = now.wall - last.wall
    const byMonotonic = moved - (now.monotonic - last.monotonic)
    const byUptime = moved - (now.uptime - last.uptime)
    const by = Math.abs(byMonotonic) < Math.abs(byUptime) ? byMonotonic : byUptime
    if (Math.abs(by) < jumpThresholdMs) return false
    this.#byMs += by
    this.#atMs = Math.round(now.wall)
    return true
  }

  #now(): Look {
    const { nowMs, monotonicMs, uptimeMs } = this.#clocks
    return { wall: nowMs(), monotonic: monotonicMs(), uptime: uptimeMs() }
  }
}
