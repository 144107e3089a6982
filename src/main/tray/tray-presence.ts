import type { SystemState } from '../../shared/model/system.ts'

/** What shows icons on a Linux desktop at this moment: its owner's name on the bus, or that nobody does, or nobody knows. */
export type TrayHost = { kind: 'there'; owner: string } | { kind: 'missing' } | { kind: 'unknown' }

/** Milliseconds between two looks for a tray that was not there, then each minute. */
const pausesMs = [2000, 5000, 10_000]
const minuteMs = 60_000

export interface TrayPresenceOptions {
  ask: () => Promise<TrayHost>
  /** The icon must be made, or made anew: whoever shows icons is there now, or is another one. */
  makeIcon: () => void
  onChange: () => void
}

/**
 * Whether this desktop has a place for our icon. An icon that was made before that place was there never shows up in it,
 * so it is made anew when one comes.
 */
export class TrayPresence {
  readonly #options: TrayPresenceOptions
  #host: TrayHost | undefined
  #looks = 0
  #timer: NodeJS.Timeout | undefined
  #isLooking = false
  #isToLookAgain = false

  constructor(options: TrayPresenceOptions) {
    this.#options = options
  }

  get state(): SystemState['tray'] {
    return this.#host?.kind ?? 'unknown'
  }

  /** Not there at two looks: a panel that starts with the session may only come after us. */
  get isSurelyMissing(): boolean {
    return this.#host?.kind === 'missing' && this.#looks >= 2
  }

  /** Looks now, and then by itself. Never rejects. */
  async look(): Promise<void> {
    if (this.#isLooking) {
      this.#isToLookAgain = true
      return
    }
    this.#isLooking = true
    clearTimeout(this.#timer)
    const host = await this.#options.ask().catch((): TrayHost => ({ kind: 'unknown' }))
    this.#isLooking = false
    this.#take(host)
    if (this.#isToLookAgain) {
      this.#isToLookAgain = false
      return this.look()
    }
    const pauseMs = host.kind === 'there' ? minuteMs : (pausesMs[this.#looks] ?? minuteMs)
    this.#looks = host.kind === 'there' ? 0 : this.#looks + 1
    this.#timer = setTimeout(() => void this.look(), pauseMs)
    this.#timer.unref()
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  #take(host: TrayHost): void {
    const before = this.#host
    this.#host = host
    const isOther = host.kind === 'there' && (before?.kind !== 'there' || before.owner !== host.owner)
    // Also where nobody shows icons: some old trays take one without being asked for in this way.
    if (before === undefined || isOther) this.#options.makeIcon()
    if (before?.kind !== host.kind) this.#options.onChange()
  }
}
