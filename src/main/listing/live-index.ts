import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Sort } from '../../shared/model/listing.ts'
import type { Session } from '../vault/session.ts'
import { indexedAfter, indexedOf, notedAfter, placesOf, sealedOf, type SealedRow } from './index-table.ts'
import { indexedFrom, type Details } from './indexed-text.ts'
import { ListIndex } from './list-index.ts'
import { byTime, byTitle, mergeInSteps, sortInSteps } from './record-order.ts'

/** How long the main thread is kept at a stretch, in milliseconds. */
const sliceMs = 6
/** Rows read at a time: about half a millisecond, or a little more where documents are opened. */
const rowsAtATime = 128
const documentsAtATime = 32
/** Records that may be removed before everything is built anew, if they are also half of all. */
const removedAtMost = 1000

/** What of a row only credentials know how to read. */
export interface IndexSource {
  parseDetails: (details: string) => Details
  /** Throws where the document is not this row's. */
  openNotes: (session: Session, row: SealedRow) => string
  monotonicMs: () => number
}

/**
 * The index over one session's credentials while the vault is open: built after the unlock in slices, first what a
 * row holds in plain, then the notes; kept up to date with every change; zeroed at the end.
 */
export class LiveIndex {
  readonly index = new ListIndex()
  /** Ends when everything but the notes can be found; fails where the session cannot be read. */
  readonly listed: Promise<void>
  /** Ends when the notes can be found, too, or never will be. */
  readonly whole: Promise<void>
  readonly #session: Session
  readonly #source: IndexSource
  readonly #beganAtMs: number
  /** Changed while the index was being built, when it was not known yet on which side of the builder they are. */
  readonly #changedMeanwhile = new Set<CredentialId>()
  readonly #sorted = new Map<Sort, { version: number; order: Uint32Array }>()
  #order: Uint32Array = new Uint32Array(0)
  #latestTrashed: { atMs: number; ids: CredentialId[] } = { atMs: 0, ids: [] }
  #isListed = false
  #isWhole = false
  #isEnded = false
  #version = 0

  constructor(session: Session, source: IndexSource, beganAtMs: number) {
    this.#session = session
    this.#beganAtMs = beganAtMs
    this.#source = source
    this.listed = this.#build()
    this.whole = this.listed.then(() => this.#readNotes()).catch(() => undefined)
    // Whoever searches is told; where nobody does, nobody needs to be.
    this.listed.catch(() => undefined)
  }

  get isListed(): boolean {
    return this.#isListed
  }
  get isWhole(): boolean {
    return this.#isWhole
  }
  /** Another one after each change: what was found before may not be true any more. */
  get version(): number {
    return this.#version
  }
  /** More than half of it is room of what is gone. */
  get isWorn(): boolean {
    return this.index.removed > Math.max(removedAtMost, this.index.count / 2)
  }

  /** What was put into the trash last before this session, all of it at one time; none where the trash was empty. */
  async latestTrashed(): Promise<{ atMs: number; ids: readonly CredentialId[] }> {
    await this.listed
    return this.#latestTrashed
  }

  /** All records that are there, in an order; of the titles at once, by times after a while in a large vault. */
  async orderBy(sort: Sort): Promise<Uint32Array> {
    await this.listed
    for (;;) {
      this.#throwIfEnded()
      const kept = this.#sorted.get(sort)
      if (sort === 'title') return this.#order
      if (kept?.version === this.#version) return kept.order
      const version = this.#version
      const column = ({ changed: 'updatedAtMs', created: 'createdAtMs', used: 'usedAtMs' } as const)[sort]
      const order = await this.#inSlices(sortInSteps(this.#order.slice(), byTime(this.index, column)))
      if (version === this.#version && !this.#isEnded) this.#sorted.set(sort, { version, order })
    }
  }

  noteChanged(ids: readonly CredentialId[]): void {
    if (this.#isListed) this.#readAgain(ids)
    else for (const id of ids) this.#changedMeanwhile.add(id)
  }

  /** The same of very many: others have their turn in between, and the change shows once all of it is read. */
  async noteManyChanged(ids: readonly CredentialId[]): Promise<void> {
    await this.listed
    const added: number[] = []
    await this.#inSlices(this.#readInSteps(ids, added))
    const sorted = await this.#inSlices(sortInSteps(Uint32Array.from(added), byTitle(this.index)))
    this.#dropRemoved()
    const { isRemoved } = this.index
    const isThere = sorted.filter((record) => isRemoved.at(record) === 0)
    // What was changed again meanwhile has found its place already.
    const isPlaced = new Set(this.#order)
    const missing = isThere.filter((record) => !isPlaced.has(record))
    this.#order = finish(mergeInSteps(this.#order, missing, byTitle(this.index)))
    this.#version += 1
  }

  /** Only where they stand in lists has changed. */
  async noteManyOrganised(ids: readonly CredentialId[]): Promise<void> {
    await this.listed
    await this.#inSlices(this.#organiseInSteps(ids))
    this.#version += 1
  }

  end(): void {
    this.#isEnded = true
    this.#changedMeanwhile.clear()
    this.#sorted.clear()
    this.#order = new Uint32Array(0)
    this.index.wipe()
  }

  async #build(): Promise<void> {
    await this.#inSlices(this.#readAll())
    this.#throwIfEnded()
    const all = Uint32Array.from({ length: this.index.count }, (_, record) => record)
    this.#order = await this.#inSlices(sortInSteps(all, byTitle(this.index)))
    this.#throwIfEnded()
    this.#isListed = true
    this.#readAgain([...this.#changedMeanwhile])
    this.#changedMeanwhile.clear()
  }

  *#readAll(): Generator<undefined, void> {
    for (let after = 0; ;) {
      const rows = this.#session.read('vault', (db) => indexedAfter(db, after, rowsAtATime))
      for (const row of rows) {
        if (row.trashedAtMs === null) this.index.add(indexedFrom(row, this.#source.parseDetails))
        else this.#noteTrashed(row.id, row.trashedAtMs)
      }
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.rowNumber
      yield
    }
  }

  #noteTrashed(id: CredentialId, atMs: number): void {
    if (atMs >= this.#beganAtMs) return
    if (atMs > this.#latestTrashed.atMs) this.#latestTrashed = { atMs, ids: [id] }
    else if (atMs === this.#latestTrashed.atMs) this.#latestTrashed.ids.push(id)
  }

  async #readNotes(): Promise<void> {
    await this.#inSlices(this.#readNotesInSteps())
    if (this.#isEnded) return
    this.#isWhole = true
    this.#version += 1
  }

  *#readNotesInSteps(): Generator<undefined, void> {
    for (let after = 0; ;) {
      const rows = this.#session.read('vault', (db) => notedAfter(db, after, documentsAtATime))
      for (const row of rows) this.#addNotes(row)
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.rowNumber
      yield
    }
  }

  #addNotes(row: SealedRow): void {
    const record = this.index.ids.recordOf(row.id)
    if (record === undefined || this.index.noteOf(record) !== undefined) return
    try {
      this.index.addNotes(record, this.#source.openNotes(this.#session, row))
    } catch {
      // Whoever opens it is told that it is damaged; the rest is found all the same.
    }
  }

  #readAgain(ids: readonly CredentialId[]): void {
    if (ids.length === 0) return
    this.#version += 1
    const added: number[] = []
    finish(this.#readInSteps(ids, added))
    this.#dropRemoved()
    for (const record of added) if (this.index.isRemoved.at(record) === 0) this.#insert(record)
  }

  /** Takes out what is there of each, and puts in what there is now; where they stand in the order is not changed. */
  *#readInSteps(ids: readonly CredentialId[], added: number[]): Generator<undefined, void> {
    for (let from = 0; from < ids.length; from += rowsAtATime) {
      const some = ids.slice(from, from + rowsAtATime)
      for (const id of some) {
        const record = this.index.ids.recordOf(id)
        if (record !== undefined) this.index.remove(record)
      }
      const rows = this.#session.read('vault', (db) => indexedOf(db, some))
      for (const row of rows) added.push(this.index.add(indexedFrom(row, this.#source.parseDetails)))
      const noted = rows.filter(({ hasNotes }) => hasNotes === 1).map(({ id }) => id)
      if (noted.length > 0) {
        for (const row of this.#session.read('vault', (db) => sealedOf(db, noted))) this.#addNotes(row)
      }
      yield
    }
  }

  *#organiseInSteps(ids: readonly CredentialId[]): Generator<undefined, void> {
    for (let from = 0; from < ids.length; from += rowsAtATime) {
      const some = ids.slice(from, from + rowsAtATime)
      for (const row of this.#session.read('vault', (db) => placesOf(db, some))) {
        const record = this.index.ids.recordOf(row.id)
        if (record !== undefined) this.index.organise(record, { ...row, isFavourite: row.isFavourite === 1 })
      }
      yield
    }
  }

  #dropRemoved(): void {
    const isRemoved = this.index.isRemoved.list
    this.#order = this.#order.filter((record) => isRemoved[record] === 0)
  }

  #insert(record: number): void {
    const compare = byTitle(this.index)
    let [low, high] = [0, this.#order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compare(this.#order[middle] ?? 0, record) < 0) low = middle + 1
      else high = middle
    }
    const order = new Uint32Array(this.#order.length + 1)
    order.set(this.#order.subarray(0, low))
    order[low] = record
    order.set(this.#order.subarray(low), low + 1)
    this.#order = order
  }

  /** Runs steps, and lets others have their turn whenever a slice of time is used up. */
  async #inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
    const { monotonicMs } = this.#source
    for (;;) {
      await nextTurn()
      this.#throwIfEnded()
      const until = monotonicMs() + sliceMs
      do {
        const step = steps.next()
        if (step.done === true) return step.value
      } while (monotonicMs() < until)
    }
  }

  #throwIfEnded(): void {
    if (this.#isEnded) throw new AppError('locked')
  }
}

function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
