import type { CredentialId } from '../../shared/model/ids.ts'
import type { Session } from '../vault/session.ts'
import { RecordFinder } from './find-records.ts'
import { LiveIndex, type IndexSource } from './live-index.ts'
import type { Outside } from './narrow.ts'

export interface SearchOptions extends IndexSource {
  nowMs: () => number
  outside: (session: Session) => Outside
  /** More can be found than when somebody asked last, or in another order: notes are read after everything else. */
  onMore: () => void
}

interface Open {
  session: Session
  live: LiveIndex
  finder: RecordFinder
  /** A page of the list was shown in the order of the table, before there was another one. */
  isPageShown: boolean
}

/**
 * Search over all credentials that are not in the trash. Nothing of it is on disk: the index is built in memory after
 * each unlock, in slices short enough that nothing else waits, and zeroed at the lock.
 */
export class CredentialSearch {
  readonly #options: SearchOptions
  /** When each session began, for an index that is built anew in the middle of it. */
  readonly #beganAtMs = new WeakMap<Session, number>()
  #open: Open | undefined

  constructor(options: SearchOptions) {
    this.#options = options
  }

  /** Starts building the index; done already where this session has one. */
  begin(session: Session): void {
    this.of(session)
  }

  /** Ends when all can be found, notes too; at once where nothing is being built. */
  async whenBuilt(): Promise<void> {
    await this.#open?.live.whole
  }

  /** The index of a session, and what finds in it. */
  of(session: Session): Open {
    if (this.#open?.session === session) return this.#open
    this.end()
    const { outside, onMore, nowMs } = this.#options
    const beganAtMs = this.#beganAtMs.get(session) ?? nowMs()
    this.#beganAtMs.set(session, beganAtMs)
    const live = new LiveIndex(session, this.#options, beganAtMs)
    const finder = new RecordFinder(live, outside(session))
    const open: Open = { session, live, finder, isPageShown: false }
    this.#open = open
    live.listed.then(
      () => {
        if (open.isPageShown && live.index.hasOtherLetters) onMore()
      },
      () => undefined
    )
    void live.whole.then(() => {
      if (finder.wasAskedEarly && live.isWhole) onMore()
    })
    return open
  }

  /** A page was shown in the order of the table; where ours is another one, `onMore` follows. */
  notePageShown(): void {
    if (this.#open !== undefined) this.#open.isPageShown = true
  }

  /** Credentials were saved, trashed or restored; that is committed already. */
  noteChanged(session: Session, ...ids: CredentialId[]): void {
    const { live } = this.of(session)
    try {
      live.noteChanged([...new Set(ids)])
      if (!live.isWorn) return
    } catch {
      // The change itself is on disk; what cannot be read back now is met, and named, by the next search.
    }
    this.#buildAnew(session)
  }

  /** The same of very many; ends when it shows. */
  async noteManyChanged(session: Session, ids: readonly CredentialId[]): Promise<void> {
    await this.#noteMany(session, (live) => live.noteManyChanged([...new Set(ids)]))
  }

  /** The same where only tags, folder or the star has changed. */
  async noteManyOrganised(session: Session, ids: readonly CredentialId[]): Promise<void> {
    await this.#noteMany(session, (live) => live.noteManyOrganised(ids))
  }

  /** Each once, as they lie in the file: changed in this order, rows beside each other are written together. */
  inFileOrder(session: Session, ids: readonly CredentialId[]): CredentialId[] {
    const records = this.of(session).live.index.ids
    const placed = [...new Set(ids)].map((id) => ({ id, at: records.recordOf(id) ?? Infinity }))
    return placed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ id }) => id)
  }

  /** Something changed that is not in the index: codes, attachments, folders, findings. */
  noteOutsideChanged(): void {
    this.#open?.finder.forget()
  }

  /**
   * The best `limit` credentials that answer the query, best first. Waits where the index is still being built.
   * Throws `locked` where the vault locks meanwhile.
   */
  async find(session: Session, query: string, limit: number): Promise<CredentialId[]> {
    const { live, finder } = this.of(session)
    const { order } = await finder.find({ query, scope: { kind: 'all' } })
    return Array.from(order.subarray(0, limit), (record) => live.index.ids.idOf(record) as CredentialId)
  }

  /** The `limit` credentials that were used last, those never used behind them by title. */
  async findLastUsed(session: Session, limit: number): Promise<CredentialId[]> {
    const { live, finder } = this.of(session)
    const { order } = await finder.find({ query: '', scope: { kind: 'all' }, sort: 'used' })
    return Array.from(order.subarray(0, limit), (record) => live.index.ids.idOf(record) as CredentialId)
  }

  /** Zeroes all of it. */
  end(): void {
    this.#open?.live.end()
    this.#open = undefined
  }

  async #noteMany(session: Session, note: (live: LiveIndex) => Promise<void>): Promise<void> {
    const { live } = this.of(session)
    try {
      await note(live)
      if (!live.isWorn) return
    } catch {
      // As above.
    }
    if (this.#open?.live === live) this.#buildAnew(session)
  }

  #buildAnew(session: Session): void {
    this.end()
    this.begin(session)
  }
}
