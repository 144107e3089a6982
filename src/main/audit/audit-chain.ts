import { parseRotatedNote } from '../../shared/rules/audit-notes.ts'
import type { MacKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { mac, sameBytes } from '../crypto/mac.ts'
import type { Reading } from '../database/handles.ts'
import { auditAfter, hasItems, type AuditRow } from './audit-table.ts'
import { lastRotation, type Rotation } from './rotation-table.ts'

/** What stands before the first record in the place of a MAC. */
export const beforeFirst = Buffer.alloc(32)

/**
 * The MAC of a record: over its number, the MAC of the one before it, and all it says. A record with an item or a
 * note has two parts more, so that none of one form can pass for one of the other.
 */
export function auditRecordMac(key: MacKey, previous: Uint8Array, row: Omit<AuditRow, 'mac'>): Buffer {
  const more = row.item === null && row.note === null ? [] : [row.item ?? '', row.note ?? '']
  return mac(
    key,
    lengthPrefixed(String(row.n), previous, String(row.atMs), row.action, row.origin, row.subject, ...more)
  )
}

/** Where an item is empty, or a note is not there beside one, two rows would have one MAC: such are never written. */
function isWellFormed({ item, note }: AuditRow): boolean {
  return item !== '' && (item === null || note !== null)
}

/** How a record does not fit: its own content, its place, or what stood before it. */
export type WhyBad = 'altered' | 'missing-before' | 'start-missing' | 'end-missing'

export interface BadRecord {
  n: number
  atMs: number
  why: WhyBad
}

/** The whole chain, as far as it was followed. */
export interface FollowedChain {
  total: number
  /** Time of the first record that is there. */
  sinceMs: number | undefined
  /** Number and MAC of the newest record. */
  head: { n: number; mac: Buffer; atMs: number }
  /** The first record that does not fit; undefined where all do. */
  firstBad: BadRecord | undefined
  /** Whether somebody has chosen, after the last bad record and on record, to go on all the same. */
  isAccepted: boolean
  /** Records with an earlier time than one before them. */
  setBack: number
  rotation: Rotation | undefined
}

const slice = 256

/** Follows the chain, a slice of it at a time, and can go on when more was added. */
export class ChainFollower {
  readonly #key: MacKey
  readonly #isFirstForm: boolean
  readonly #rotation: Rotation | undefined
  #head: FollowedChain['head']
  #total = 0
  #sinceMs: number | undefined
  #latestMs = -Infinity
  #setBack = 0
  #firstBad: BadRecord | undefined
  #isAccepted = false
  /** The first record behind a rotation, until a record of the chain itself vouches for that rotation. */
  #unvouched: BadRecord | undefined

  constructor(db: Reading, key: MacKey) {
    this.#key = key
    this.#isFirstForm = !hasItems(db)
    this.#rotation = this.#isFirstForm ? undefined : lastRotation(db)
    const { throughN = 0, throughMac = beforeFirst, atMs = 0 } = this.#rotation ?? {}
    this.#head = { n: throughN, mac: throughMac, atMs }
    if (this.#rotation !== undefined) this.#unvouched = { n: throughN + 1, atMs, why: 'start-missing' }
  }

  /** Follows the next records; true where there are no more now. */
  step(db: Reading): boolean {
    // From the very first on: what a rotation let go of must not be there any more either.
    const after = this.#total === 0 ? 0 : this.#head.n
    const rows = auditAfter(db, after, slice, this.#isFirstForm)
    for (const row of rows) this.#take(row)
    return rows.length < slice
  }

  get followed(): FollowedChain {
    const bad = [this.#unvouched, this.#firstBad].filter((one) => one !== undefined)
    return {
      total: this.#total,
      sinceMs: this.#sinceMs,
      head: this.#head,
      firstBad: bad.sort((a, b) => a.n - b.n)[0],
      isAccepted: this.#isAccepted,
      setBack: this.#setBack,
      rotation: this.#rotation
    }
  }

  #take(row: AuditRow): void {
    this.#total += 1
    this.#sinceMs ??= row.atMs
    const fits =
      row.n === this.#head.n + 1 &&
      isWellFormed(row) &&
      sameBytes(row.mac, auditRecordMac(this.#key, this.#head.mac, row))
    if (!fits) this.#firstBad ??= { n: row.n, atMs: row.atMs, why: this.#whyBad(row) }
    else if (this.#vouches(row)) this.#unvouched = undefined
    if (row.atMs < this.#latestMs) this.#setBack += 1
    this.#latestMs = Math.max(this.#latestMs, row.atMs)
    if (fits && row.action === 'doubt-accepted') this.#accept(row)
    else this.#isAccepted &&= fits
    this.#head = { n: row.n, mac: row.mac, atMs: row.atMs }
  }

  /** Somebody chose to go on: also with a trail whose end was cut off, of which nothing else is left to be seen. */
  #accept({ n, atMs, subject }: AuditRow): void {
    if (subject.split(', ').includes('audit-cut')) this.#firstBad ??= { n, atMs, why: 'end-missing' }
    this.#isAccepted = this.#firstBad !== undefined || this.#unvouched !== undefined
  }

  #whyBad(row: AuditRow): WhyBad {
    if (row.n <= this.#head.n + 1) return 'altered'
    return this.#total === 1 ? 'start-missing' : 'missing-before'
  }

  #vouches({ action, note }: AuditRow): boolean {
    if (action !== 'audit-rotated' || note === null || this.#rotation === undefined) return false
    const said = parseRotatedNote(note)
    const { throughN, throughMac } = this.#rotation
    return said?.throughN === throughN && said.mac === throughMac.toString('hex')
  }
}

/** Follows the chain from its first record to its last. In steps: between two of them others may have their turn. */
export function* followChain(db: Reading, key: MacKey): Generator<undefined, FollowedChain> {
  const follower = new ChainFollower(db, key)
  while (!follower.step(db)) yield
  return follower.followed
}
