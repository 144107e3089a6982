import type { Publish } from '../bridge/publish.ts'
import type { SystemState } from '../../shared/model/system.ts'

/** How each part of the desktop is found out at this moment. Asked each time, so that an answer is never old. */
export type SystemFacts = { [K in keyof SystemState]: () => SystemState[K] }

/** What of this desktop can be used, put together out of what each of its owners knows. */
export class SystemFound {
  readonly #facts: SystemFacts
  readonly #publish: Publish
  #told = ''

  constructor(facts: SystemFacts, publish: Publish) {
    this.#facts = facts
    this.#publish = publish
  }

  /** Takes over answers of owners that are there later than this. */
  learn(facts: Partial<SystemFacts>): void {
    Object.assign(this.#facts, facts)
    this.noteChanged()
  }

  /** That alone, for who asks often. */
  get tray(): SystemState['tray'] {
    return this.#facts.tray()
  }

  get now(): SystemState {
    const facts = this.#facts
    return {
      tray: facts.tray(),
      quickShortcut: facts.quickShortcut(),
      lockShortcut: facts.lockShortcut(),
      startsWithSystem: facts.startsWithSystem(),
      captureExclusion: facts.captureExclusion(),
      captureAllowedUntilMs: facts.captureAllowedUntilMs(),
      notifications: facts.notifications(),
      touchId: facts.touchId(),
      screenLock: facts.screenLock(),
      clipboard: facts.clipboard()
    }
  }

  /** Something may be different: tells the page if it is. */
  noteChanged(): void {
    const now = this.now
    const text = JSON.stringify(now)
    if (text === this.#told) return
    this.#told = text
    this.#publish('shell.systemChanged', now)
  }
}
