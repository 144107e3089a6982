import type { RecordAudit } from '../audit/audit.ts'
import { readAttempt, writeAttempt } from '../vault/attempt-table.ts'
import { GrowingDelay } from '../vault/growing-delay.ts'
import type { Session } from '../vault/session.ts'
import { quietly } from '../vault/vault-listeners.ts'

export interface ConfirmationWaitOptions {
  nowMs: () => number
  monotonicMs: () => number
  record: RecordAudit
}

/**
 * The wait after wrong codes. It is the vault's, not the session's: locking and opening it again does not end it, also
 * where the disk takes no note of it.
 */
export class ConfirmationWait {
  readonly #options: ConfirmationWaitOptions
  #of: { session: Session; delay: GrowingDelay } | undefined

  constructor(options: ConfirmationWaitOptions) {
    this.#options = options
  }

  of(session: Session): GrowingDelay {
    if (this.#of?.session.vaultId !== session.vaultId) this.#of = { session, delay: this.#begin() }
    this.#of.session = session
    return this.#of.delay
  }

  /** Where the extra confirmation begins anew, or was switched off without a code. */
  forget(): void {
    this.#of = undefined
  }

  #begin(): GrowingDelay {
    const { nowMs, monotonicMs, record } = this.#options
    const session = (): Session => {
      if (this.#of === undefined) throw new Error('a wait of no vault')
      return this.#of.session
    }
    return new GrowingDelay({
      nowMs,
      monotonicMs,
      load: () => session().read('vault', (db) => readAttempt(db, 'confirmation')),
      store: (waiting) =>
        quietly(() => {
          const now = session()
          now.writeWithReserve('vault', (db) => {
            writeAttempt(db, 'confirmation', waiting)
            if (waiting.wrong === 0) return
            record(now, db, { action: 'confirmation-refused', origin: 'window' })
          })
        })
    })
  }
}
