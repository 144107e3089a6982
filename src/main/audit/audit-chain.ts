import { parseRotatedNote } from '../../shared/rules/audit-notes.ts'
import type { MacKey } from '../crypto/keys.ts'
import { ManyMacs } from '../crypto/many-macs.ts'
import type { Reading } from '../database/handles.ts'
import { auditToFollow, hasItems, type AuditRow, type FollowedRow } from './audit-table.ts'
import { lastRotation, type Rotation } from './rotation-table.ts'

/** What stands before the first record in the place of a MAC. */
export const beforeFirst = Buffer.alloc(32)

/**
 * The MAC of a record: over its number, the MAC of the one before it, and all it says. A record with an item or a
 * note has two parts more, so that none of one form can pass for one of the other.
 */
export function auditRecordMac(macs: ManyMacs, previous: Buffer, row: Omit<AuditRow, 'mac'>): Buffer {
  const more = row.item === null && row.note === null ? [] : [row.item ?? '', row.note ?? '']
  macs.begin()
  macs.add(String(row.n))
  macs.add(previous.toString('hex'), 'hex')
  for (const text of [String(row.atMs), row.action, row.origin, row.subject, ...more]) macs.add(text)
  return Buffer.from(macs.mac(), 'hex')
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
  #head: { n: number; mac: string; atMs: number }
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
    this.#head = { n: throughN, mac: throughMac.toString('hex'), atMs }
    if (this.#rotation !== undefined) this.#unvouched = { n: throughN + 1, atMs, why: 'start-missing' }
  }

  /** Follows the next records; true where there are no more now. */
  step(db: Reading): boolean {
    // From the very first on: what a rotation let go of must not be there any more either.
    const after = this.#total === 0 ? 0 : this.#head.n
    const rows = auditToFollow(db, after, slice, this.#isFirstForm)
    using macs = new ManyMacs(this.#key)
    for (const row of rows) this.#take(row, macs)
    return rows.length < slice
  }

  get followed(): FollowedChain {
    const bad = [this.#unvouched, this.#firstBad].filter((one) => one !== undefined)
    return {
      total: this.#total,
      sinceMs: this.#sinceMs,
      head: { ...this.#head, mac: Buffer.from(this.#head.mac, 'hex') },
      firstBad: bad.sort((a, b) => a.n - b.n)[0],
      isAccepted: this.#isAccepted,
      setBack: this.#setBack,
      rotation: this.#rotation
    }
  }

  #take(row: FollowedRow, macs: ManyMacs): void {
    const [n, atMs, action, , subject, , note, mac] = row
    this.#total += 1
    this.#sinceMs ??= atMs
    const fits = n === this.#head.n + 1 && doesFit(macs, this.#head.mac, row)
    if (!fits) this.#firstBad ??= { n, atMs, why: this.#whyBad(n) }
    else if (action === 'audit-rotated' && this.#isVouchedBy(note)) this.#unvouched = undefined
    if (atMs < this.#latestMs) this.#setBack += 1
    else this.#latestMs = atMs
    if (fits && action === 'doubt-accepted') this.#accept(n, atMs, String(subject))
    else this.#isAccepted &&= fits
    this.#head = { n, mac, atMs }
  }

  /** Somebody chose to go on: also with a trail whose end was cut off, of which nothing else is left to be seen. */
  #accept(n: number, atMs: number, findings: string): void {
    if (findings.split(', ').includes('audit-cut')) this.#firstBad ??= { n, atMs, why: 'end-missing' }
    this.#isAccepted = this.#firstBad !== undefined || this.#unvouched !== undefined
  }

  #whyBad(n: number): WhyBad {
    if (n <= this.#head.n + 1) return 'altered'
    return this.#total === 1 ? 'start-missing' : 'missing-before'
  }

  #isVouchedBy(note: unknown): boolean {
    if (typeof note !== 'string' || this.#rotation === undefined) return false
    const said = parseRotatedNote(note)
    const { throughN, throughMac } = this.#rotation
    return said?.throughN === throughN && said.mac === throughMac.toString('hex')
  }
}

/** The same as `auditRecordMac` says, without making anything for each record. */
function doesFit(macs: ManyMacs, previous: string, row: FollowedRow): boolean {
  const [n, atMs, action, origin, subject, item, note, mac] = row
  macs.begin()
  macs.add(String(n))
  macs.add(previous, 'hex')
  macs.add(String(atMs))
  // An item that is empty, or one without a note, is never written: another row would have the same MAC.
  const more = note === null ? [] : [item ?? '', note]
  if (item === '' || (item !== null && note === null)) return false
  for (const text of [action, origin, subject, ...more]) {
    if (typeof text !== 'string') return false
    macs.add(text)
  }
  return macs.isMac(mac)
}

/** Follows the chain from its first record to its last. In steps: between two of them others may have their turn. */
export function* followChain(db: Reading, key: MacKey): Generator<undefined, FollowedChain> {
  const follower = new ChainFollower(db, key)
  while (!follower.step(db)) yield
  return follower.followed
}
