import { AppError } from '../../shared/bridge/errors.ts'

/** Milliseconds for which captures are allowed at a time. */
export const captureAllowedMs = 20_000

export interface CaptureAllowanceOptions {
  /** Unix time in ms, for what is shown; how long it really lasts is measured by a timer, whatever the clock does. */
  nowMs: () => number
  /** Whether windows of this system can be kept out of captures, and the settings say so. */
  isExcluded: () => boolean
  /** Writes it into the audit trail; throws where that is not on the disk, and where the vault is locked. */
  record: () => void
  /** Allowed or not has changed: the window is told, and whoever shows it. */
  onChange: () => void
}

/** Lets the window be captured for some seconds although it is excluded otherwise: somebody exports a code by a picture. */
export class CaptureAllowance {
  readonly #options: CaptureAllowanceOptions
  #timer: NodeJS.Timeout | undefined
  #untilMs: number | null = null

  constructor(options: CaptureAllowanceOptions) {
    this.#options = options
  }

  /** Until when captures are allowed, Unix time in ms; null where they are not. */
  get untilMs(): number | null {
    return this.#untilMs
  }

  get isAllowed(): boolean {
    return this.#untilMs !== null
  }

  /** Begins anew where it is allowed already. `refused` where captures work in any case, or cannot be kept out at all. */
  allow(): { untilMs: number } {
    const { nowMs, isExcluded, record, onChange } = this.#options
    if (!isExcluded()) throw new AppError('refused')
    // SECURITY: on record before anything can be captured.
    record()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.end(), captureAllowedMs)
    const untilMs = Math.round(nowMs()) + captureAllowedMs
    this.#untilMs = untilMs
    onChange()
    return { untilMs }
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#untilMs === null) return
    this.#untilMs = null
    this.#options.onChange()
  }
}
