import type { CheckedClock, ClockState, MeasuredClock } from '../../shared/model/clock.ts'
import { clockHosts } from '../../shared/rules/clock-hosts.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { askHosts, type HostDate } from './ask-hosts.ts'
import { JumpWatch, type Clocks } from './jump-watch.ts'
import { measureOffset, searchPeriods, type Candidates } from './measure-offset.ts'
import type { Synchronised } from './system-sync.ts'

/** How often the clocks are compared. */
const lookEveryMs = 10_000
/** For how long an answer of the system holds. */
const answerHoldsMs = 5 * 60_000

/** What the clock guard needs of this computer. */
export interface ClockEdges {
  /** Milliseconds since the computer was started, sleep included. */
  uptimeMs: () => number
  /** Whether the system keeps its clock right, by asking one of its programs. */
  askSynchronised: () => Promise<Synchronised>
  /** Asks one host for the time. SECURITY: the only network there is; see `ask-hosts.ts`. */
  askDate: (host: string) => Promise<HostDate | undefined>
}

export interface ClockOptions extends Clocks, ClockEdges {
  offsetSeconds: () => number
  /** The codes of a saved code around a moment; null where it does not run on the clock. */
  codesAround: (id: CodeId, atMs: number, periods: number) => Candidates | null
  onChange: (state: ClockState) => void
}

/**
 * Watches this computer's clock, on which time-based codes depend. It says what it finds and changes nothing: an offset
 * is the person's decision, and holds for computing codes alone, never for locking, the audit trail or the clipboard.
 */
export class Clock {
  readonly #options: ClockOptions
  readonly #watch: JumpWatch
  #synchronised: Synchronised = 'unknown'
  #offsetSeconds = 0
  #askedAtMs: number | undefined
  #asking: Promise<void> | undefined

  constructor(options: ClockOptions) {
    this.#options = options
    this.#watch = new JumpWatch(options)
  }

  /** What is known now; the system is asked first where its last answer is old. */
  async state(): Promise<ClockState> {
    this.#watch.look()
    await this.#ask()
    return this.#state()
  }

  /** Compares the clocks, and after a jump asks the system anew; says so where something changed. */
  look(): void {
    if (!this.#watch.look()) return
    this.#askedAtMs = undefined
    this.#tell()
    void this.#ask()
  }

  /** The computer woke up: now, of all times, the clock may have gone wrong or been put right. */
  wake(): void {
    this.#askedAtMs = undefined
    this.look()
    void this.#ask()
  }

  /** The settings may have changed: says so where it is the offset that did. */
  noteOffset(): void {
    const offset = this.#options.offsetSeconds()
    if (offset === this.#offsetSeconds) return
    this.#offsetSeconds = offset
    this.#tell()
  }

  /** By how much the clock differs from a device that shows these two codes in a row. Changes nothing. */
  measure(id: CodeId, codes: readonly [string, string]): MeasuredClock {
    const atMs = this.#options.nowMs()
    const around = this.#options.codesAround(id, atMs, searchPeriods)
    return around === null ? { kind: 'no-clock' } : measureOffset(codes, around, atMs)
  }

  /** Asks the hosts for the time: only when the person says so. Changes nothing. */
  check(): Promise<CheckedClock> {
    return askHosts(clockHosts, this.#options.askDate)
  }

  /** Compares the clocks by itself from now on. Answers how to stop it. */
  start(): () => void {
    const timer = setInterval(() => this.look(), lookEveryMs)
    timer.unref()
    return () => clearInterval(timer)
  }

  /** Several that ask at once wait for one answer. */
  #ask(): Promise<void> {
    const { monotonicMs, askSynchronised } = this.#options
    const isFresh = this.#askedAtMs !== undefined && monotonicMs() - this.#askedAtMs < answerHoldsMs
    if (isFresh) return Promise.resolve()
    this.#asking ??= askSynchronised()
      .catch((): Synchronised => 'unknown')
      .then((answer) => {
        const isNew = answer !== this.#synchronised
        this.#synchronised = answer
        this.#askedAtMs = monotonicMs()
        this.#asking = undefined
        if (isNew) this.#tell()
      })
    return this.#asking
  }

  #tell(): void {
    this.#options.onChange(this.#state())
  }

  #state(): ClockState {
    return {
      synchronised: this.#synchronised,
      jump: this.#watch.jump,
      offsetSeconds: this.#options.offsetSeconds()
    }
  }
}
