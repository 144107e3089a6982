import type { Writing } from '../database/handles.ts'
import { forgetAttempt, readAttempt, writeAttempt } from '../vault/attempt-table.ts'
import { delayAfter, remainingMs } from '../vault/growing-delay.ts'
import type { Session } from '../vault/session.ts'

export interface ProofDelayOptions {
  nowMs: () => number
  /** A clock that only goes forward, in milliseconds. */
  monotonicMs: () => number
}

/**
 * The growing wait after wrong proofs for recovery keys. It stands in the vault and outlives the program. SECURITY: a
 * proof is counted as a wrong one, on disk, before it is looked at, and the count is ended where it was right: ending
 * the program in between gains nobody a try.
 *
 * While the program runs, its own clock decides, so that setting the system's neither ends nor prolongs a wait. After a
 * start there is only the system's clock: what it says is held between nothing and the whole wait of that count.
 */
export class ProofDelay {
  readonly #options: ProofDelayOptions
  /** The wait this program knows of: whose, after how many wrong ones, and its end by the clock that goes forward. */
  #known: { vaultId: string; wrong: number; openAtMs: number } | undefined

  constructor(options: ProofDelayOptions) {
    this.#options = options
  }

  /** Milliseconds until the next proof is accepted; 0 where it is now. */
  remainingMs(session: Session): number {
    const { nowMs, monotonicMs } = this.#options
    const kept = session.read('vault', (db) => readAttempt(db, 'recovery'))
    if (this.#known?.vaultId !== session.vaultId || this.#known.wrong !== kept.wrong) {
      const openAtMs = monotonicMs() + remainingMs(kept, nowMs())
      this.#known = { vaultId: session.vaultId, wrong: kept.wrong, openAtMs }
    }
    return Math.max(0, Math.ceil(this.#known.openAtMs - monotonicMs()))
  }

  /** Counts a proof as wrong before it is looked at. Throws where that is not on disk: then it must not be. */
  charge(session: Session): void {
    const { nowMs, monotonicMs } = this.#options
    const wrong = session.writeWithReserve('vault', (db) => {
      const wrong = readAttempt(db, 'recovery').wrong + 1
      writeAttempt(db, 'recovery', { wrong, openAtMs: Math.ceil(nowMs()) + delayAfter(wrong) })
      return wrong
    })
    this.#known = { vaultId: session.vaultId, wrong, openAtMs: monotonicMs() + delayAfter(wrong) }
  }

  /** It was right: in this program nobody waits for it, whatever becomes of what it was given for. */
  forgive(): void {
    if (this.#known !== undefined) this.#known.openAtMs = this.#options.monotonicMs()
  }

  /** Ends the count, in the transaction of what the right proof was given for. */
  clear(db: Writing): void {
    forgetAttempt(db, 'recovery')
  }
}
