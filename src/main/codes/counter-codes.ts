import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditAction, AuditOrigin } from '../../shared/model/audit.ts'
import type { MadeCode } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'
import { aboutCode } from './about-code.ts'
import { countUse, getCodeInUse, setCounter, type CodeRow } from './code-table.ts'
import type { CodesOptions } from './codes-options.ts'
import { codesFrom } from './one-time-code.ts'
import { withSeed } from './sealed-seed.ts'

/** How long "the site refused it" takes the counter back. */
const undoMs = 10 * 60_000
/** How far ahead of ours a site's counter is looked for (the look-ahead window of RFC 4226 §7.4, of ours). */
const lookAhead = 100

/** Counter-based codes (RFC 4226): each is made once, and its counter is on the disk before it is shown. */
export class CounterCodes {
  readonly #options: CodesOptions
  /** The last code that was made of each seed, for as long as it can be taken back. */
  readonly #made = new Map<CodeId, { counter: number; undoUntilMs: number }>()

  constructor(options: CodesOptions) {
    this.#options = options
    options.vault.listen({ locking: () => this.#made.clear() })
  }

  /**
   * Makes the next code. Throws `conflict` for a code that runs on the clock, or whose counter is at its end.
   *
   * SECURITY: counter and record are committed before the code is computed: a program that ends in between has lost
   * a code, and never shows one twice.
   */
  make(id: CodeId, origin: AuditOrigin, actions: readonly AuditAction[] = ['code-made']): MadeCode {
    const { vault, nowMs, record, noteUse } = this.#options
    const session = vault.session
    session.requireSeeds()
    const atMs = nowMs()
    const code = session.writeWithReserve('vault', (db) => {
      const found = getCounterCode(db, id)
      if (found.counter >= Number.MAX_SAFE_INTEGER) throw new AppError('conflict')
      setCounter(db, id, found.counter + 1)
      countUse(db, id, atMs)
      for (const action of actions) record(session, db, { action, origin, ...aboutCode(found) })
      return found
    })
    const { counter } = code
    const [text = ''] = withSeed(session, code, (seed) => codesFrom(seed, code, counter, 1))
    const undoUntilMs = atMs + undoMs
    this.#made.set(id, { counter, undoUntilMs })
    noteUse()
    vault.noteSeen()
    return { code: text, counter, undoUntilMs }
  }

  /** The site refused the last code: its counter will be used again. False where there is none, or too long ago. */
  takeBack(id: CodeId): boolean {
    const { vault, nowMs, record } = this.#options
    const session = vault.session
    const made = this.#made.get(id)
    if (made === undefined || nowMs() > made.undoUntilMs) return false
    const isTakenBack = session.writeWithReserve('vault', (db) => {
      const found = getCounterCode(db, id)
      if (found.counter !== made.counter + 1) return false
      setCounter(db, id, made.counter)
      record(session, db, { action: 'code-taken-back', origin: 'window', ...aboutCode(found) })
      return true
    })
    // Only now: where it could not be written, it can be asked for again.
    this.#made.delete(id)
    return isTakenBack
  }

  /**
   * Finds the counter of a code that another device shows, up to a hundred ahead, and goes on behind it. False where
   * none of them is this code; nothing is changed then.
   */
  findCounter(id: CodeId, typed: string): boolean {
    const { vault, record, noteUse } = this.#options
    const session = vault.session
    session.requireSeeds()
    const code = session.read('vault', (db) => getCounterCode(db, id))
    const sought = typed.replaceAll(/[\s\p{Pd}]/gu, '')
    const count = Math.min(lookAhead + 1, Number.MAX_SAFE_INTEGER - code.counter)
    const codes = withSeed(session, code, (seed) => codesFrom(seed, code, code.counter, count))
    noteUse()
    const at = codes.indexOf(sought)
    if (at === -1) return false
    session.writeWithReserve('vault', (db) => {
      setCounter(db, id, code.counter + at + 1)
      record(session, db, { action: 'code-counter-moved', origin: 'window', ...aboutCode(code) })
    })
    this.#made.delete(id)
    return true
  }
}

function getCounterCode(db: Reading, id: CodeId): CodeRow {
  const code = getCodeInUse(db, id)
  if (code.kind !== 'hotp') throw new AppError('conflict')
  return code
}
