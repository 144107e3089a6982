import type { Finding } from '../../shared/model/vault.ts'
import { runInTurns, type Pause } from './steps.ts'

/** Checks that go on while the vault is in use. */
export class BackgroundCheck {
  readonly #turns: { nowMs: () => number; pause: Pause }
  readonly #report: (findings: Finding[]) => void
  #isOver = false
  #running: Promise<unknown> = Promise.resolve()

  constructor(turns: { nowMs: () => number; pause: Pause }, report: (findings: Finding[]) => void) {
    this.#turns = turns
    this.#report = report
  }

  /** Adds a check behind those that run. What it throws is the session's end, and none of its business. */
  add(check: () => Generator<undefined, Finding[]>): void {
    this.#running = this.#running
      .then(() => this.#turns.pause())
      .then(() =>
        this.#isOver ? undefined : runInTurns(check(), { ...this.#turns, isOver: () => this.#isOver })
      )
      .then((findings) => {
        if (findings !== undefined && findings.length > 0 && !this.#isOver) this.#report(findings)
      })
      .catch(() => undefined)
  }

  stop(): void {
    this.#isOver = true
  }

  /** Ends when everything that was added has been looked at. */
  async whenDone(): Promise<void> {
    await this.#running
  }
}
