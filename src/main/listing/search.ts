import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import { askedWords } from '../../shared/rules/fold-text.ts'
import type { Session } from '../vault/session.ts'
import { bestRecords } from './best-records.ts'
import { searchableAfter, searchableOf } from './listing-table.ts'
import { rankOf, scanAll, scanSome, wordBytes } from './search-scan.ts'
import { SearchText } from './search-text.ts'

/** How long the main thread is kept at a stretch while the text is built, in milliseconds. */
const sliceMs = 6
/** Rows read at a time: about half a millisecond. */
const rowsAtATime = 128
/** Records that may be removed before the text is built anew, if they are also half of all. */
const removedAtMost = 1000

interface Asked {
  whole: string
  records: number[]
}

/** The search over one session's credentials: its text, whether it is whole yet, and the last query's hits. */
class SessionSearch {
  readonly #session: Session
  readonly #monotonicMs: () => number
  readonly #text = new SearchText()
  /** Changed while the text was being built, when it was not known yet on which side of the builder they are. */
  readonly #changedMeanwhile = new Set<CredentialId>()
  readonly #built: Promise<void>
  #isBuilt = false
  #isEnded = false
  #last: Asked | undefined

  constructor(session: Session, monotonicMs: () => number) {
    this.#session = session
    this.#monotonicMs = monotonicMs
    this.#built = this.#build()
    // Whoever searches is told; where nobody does, nobody needs to be.
    this.#built.catch(() => undefined)
  }

  /** More than half of it is room of what is gone. */
  get isWorn(): boolean {
    return this.#text.removed > Math.max(removedAtMost, this.#text.count / 2)
  }

  /** Ends when the text is built, or will not be. */
  async whenBuilt(): Promise<void> {
    await this.#built.catch(() => undefined)
  }

  noteChanged(id: CredentialId): void {
    if (this.#isBuilt) this.#readAgain(id)
    else this.#changedMeanwhile.add(id)
  }

  async find(query: string, limit: number): Promise<CredentialId[]> {
    await this.#built
    if (this.#isEnded) throw new AppError('locked')
    const asked = askedWords(query)
    const words = wordBytes(asked)
    const whole = asked.join(' ')
    const records = this.#matches(whole, words)
    const wholeBytes = Buffer.from(whole, 'utf8')
    const best = bestRecords(this.#text, records, (one) => rankOf(this.#text, one, words, wholeBytes), limit)
    return best.map((record) => this.#text.idOf(record) as CredentialId)
  }

  end(): void {
    this.#isEnded = true
    this.#last = undefined
    this.#changedMeanwhile.clear()
    this.#text.wipe()
  }

  /** While a query only grows, what it finds is among what it found before. */
  #matches(whole: string, words: readonly Buffer[]): number[] {
    const last = this.#last
    const grows = last !== undefined && whole.startsWith(last.whole)
    const records = grows ? scanSome(this.#text, words, last.records) : scanAll(this.#text, words)
    this.#last = { whole, records }
    return records
  }

  async #build(): Promise<void> {
    for (let after = 0; ;) {
      await nextTurn()
      if (this.#isEnded) return
      const until = this.#monotonicMs() + sliceMs
      do {
        const rows = this.#session.read('vault', (db) => searchableAfter(db, after, rowsAtATime))
        for (const row of rows) if (row.isTrashed === 0) this.#text.add(row)
        const last = rows.at(-1)
        if (last === undefined) {
          this.#finish()
          return
        }
        after = last.rowNumber
      } while (this.#monotonicMs() < until)
    }
  }

  #finish(): void {
    this.#isBuilt = true
    for (const id of this.#changedMeanwhile) this.#readAgain(id)
    this.#changedMeanwhile.clear()
  }

  #readAgain(id: CredentialId): void {
    this.#last = undefined
    this.#text.remove(id)
    const row = this.#session.read('vault', (db) => searchableOf(db, id))
    if (row !== undefined) this.#text.add(row)
  }
}

/**
 * Search over all credentials that are not in the trash. Nothing of it is on disk: the text is built in memory after
 * each unlock, in slices short enough that nothing else waits, and zeroed at the lock.
 */
export class CredentialSearch {
  readonly #monotonicMs: () => number
  #of: { session: Session; search: SessionSearch } | undefined

  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs
  }

  /** Starts building the text; done already where this session has one. */
  begin(session: Session): void {
    this.#for(session)
  }

  /** Ends when whoever searches need not wait any more; at once where nothing is being built. */
  async whenBuilt(): Promise<void> {
    await this.#of?.search.whenBuilt()
  }

  /** A credential was saved, trashed or restored; that is committed already. */
  noteChanged(session: Session, id: CredentialId): void {
    const search = this.#for(session)
    try {
      search.noteChanged(id)
      if (!search.isWorn) return
    } catch {
      // The change itself is on disk; what cannot be read back now is met, and named, by the next search.
    }
    this.end()
    this.begin(session)
  }

  /**
   * The best `limit` credentials that hold every word of the query, best first; none for a query without a word.
   * Waits where the text is still being built. Throws `locked` where the vault locks meanwhile.
   */
  find(session: Session, query: string, limit: number): Promise<CredentialId[]> {
    return this.#for(session).find(query, limit)
  }

  /** Zeroes all of it. */
  end(): void {
    this.#of?.search.end()
    this.#of = undefined
  }

  #for(session: Session): SessionSearch {
    if (this.#of?.session === session) return this.#of.search
    this.end()
    const search = new SessionSearch(session, this.#monotonicMs)
    this.#of = { session, search }
    return search
  }
}
