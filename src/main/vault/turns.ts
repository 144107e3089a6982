import { AppError } from '../../shared/bridge/errors.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'

/**
 * Work that opens, makes or changes the vault, one piece after the other: it waits on keychain and Argon2id, and a
 * second call meanwhile joins the queue behind it. SQLite's errors become ours.
 */
export class Turns {
  readonly #lockCount: () => number
  #last: Promise<unknown> = Promise.resolve()

  /** `lockCount` goes up with every lock. */
  constructor(lockCount: () => number) {
    this.#lockCount = lockCount
  }

  take<T>(work: () => Promise<T>): Promise<T> {
    const lockCount = this.#lockCount()
    const next = this.#last.then(work).catch((error: unknown) => {
      const failure = sqliteFailure(error)
      // What was under way when the vault locked has lost its files and keys, and fails in words of its own.
      const isOfLock = lockCount !== this.#lockCount() && !(failure instanceof AppError)
      throw isOfLock ? new AppError('locked', { cause: error }) : failure
    })
    this.#last = next.catch(() => undefined)
    return next
  }
}
