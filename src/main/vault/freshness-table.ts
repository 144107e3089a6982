import type { Database } from 'better-sqlite3'
import type { MacKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { mac, sameBytes } from '../crypto/mac.ts'
import type { Compartment } from './compartments.ts'

/** How new a database file is and what it holds, in a few numbers: one row, written with every transaction. */
export interface Freshness {
  /** Goes up by one with every transaction. */
  generation: number
  /** Over all guarded rows; see `database/row-set.ts`. */
  setHash: Buffer
  rowCount: number
  /** Number and MAC of the newest audit record; in `seeds.db` as they were at its last write. */
  auditCount: number
  auditHead: Buffer
  /** The generation of `keyring.json` that belongs to this file. */
  keyringGeneration: number
  /** The other file's generation when this one was last written. */
  otherGeneration: number
}

export const freshStart = (keyringGeneration: number): Freshness => ({
  generation: 0,
  setHash: Buffer.alloc(32),
  rowCount: 0,
  auditCount: 0,
  auditHead: Buffer.alloc(32),
  keyringGeneration,
  otherGeneration: 0
})

const columns = `generation, set_hash AS setHash, row_count AS rowCount, audit_count AS auditCount,
  audit_head AS auditHead, keyring_generation AS keyringGeneration, other_generation AS otherGeneration, mac`

/** Where a row of freshness stands: it fits no other file. */
export interface FreshnessPlace {
  key: MacKey
  vaultId: string
  compartment: Compartment
}

/** The row as it stands; `undefined` where there is none, `forged` where it is not one that Latchkey wrote. */
export function readFreshness(db: Database, place: FreshnessPlace): Freshness | 'forged' | undefined {
  const row = db.prepare(`SELECT ${columns} FROM freshness`).get() as
    (Freshness & { mac: Buffer }) | undefined
  if (row === undefined) return undefined
  const { mac: claimed, ...freshness } = row
  return sameBytes(claimed, freshnessMac(place, freshness)) ? freshness : 'forged'
}

/** Writes the row inside the transaction it speaks of. */
export function writeFreshness(db: Database, place: FreshnessPlace, freshness: Freshness): void {
  db.prepare(
    `INSERT OR REPLACE INTO freshness (only, generation, set_hash, row_count, audit_count, audit_head,
       keyring_generation, other_generation, mac)
     VALUES (1, @generation, @setHash, @rowCount, @auditCount, @auditHead, @keyringGeneration,
       @otherGeneration, @mac)`
  ).run({ ...freshness, mac: freshnessMac(place, freshness) })
}

function freshnessMac({ key, vaultId, compartment }: FreshnessPlace, of: Freshness): Buffer {
  return mac(
    key,
    lengthPrefixed(
      'freshness',
      vaultId,
      compartment,
      String(of.generation),
      of.setHash,
      String(of.rowCount),
      String(of.auditCount),
      of.auditHead,
      String(of.keyringGeneration),
      String(of.otherGeneration)
    )
  )
}
