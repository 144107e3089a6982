import type { MacKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { mac, sameBytes } from '../crypto/mac.ts'
import type { Reading } from '../database/handles.ts'
import { auditAfter, type AuditRow } from './audit-table.ts'

/** What stands before the first record in the place of a MAC. */
export const beforeFirst = Buffer.alloc(32)

/** The MAC of a record: over its number, the MAC of the one before it, and all it says. */
export function auditRecordMac(key: MacKey, previous: Uint8Array, row: Omit<AuditRow, 'mac'>): Buffer {
  return mac(
    key,
    lengthPrefixed(String(row.n), previous, String(row.atMs), row.action, row.origin, row.subject)
  )
}

/** The whole chain, as far as it was followed. */
export interface FollowedChain {
  total: number
  /** Number and MAC of the newest record. */
  head: { n: number; mac: Buffer }
  /** Place, from 1, of the first record that does not fit; undefined where all do. */
  firstBad: number | undefined
  /** Whether somebody has chosen, after the last bad record and on record, to go on all the same. */
  isAccepted: boolean
}

/** Follows the chain from its first record to its last. In steps: between two of them others may have their turn. */
export function* followChain(db: Reading, key: MacKey, slice = 256): Generator<undefined, FollowedChain> {
  let total = 0
  let head: { n: number; mac: Buffer } = { n: 0, mac: beforeFirst }
  let firstBad: number | undefined
  let isAccepted = false
  for (;;) {
    const rows = auditAfter(db, head.n, slice)
    for (const row of rows) {
      total += 1
      const fits = row.n === head.n + 1 && sameBytes(row.mac, auditRecordMac(key, head.mac, row))
      if (!fits) firstBad ??= total
      isAccepted = fits && (isAccepted || (firstBad !== undefined && row.action === 'doubt-accepted'))
      head = { n: row.n, mac: row.mac }
    }
    if (rows.length < slice) return { total, head, firstBad, isAccepted }
    yield
  }
}
