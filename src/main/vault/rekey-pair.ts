import type { Database } from 'better-sqlite3'
import type { DatabaseKey } from '../crypto/keys.ts'
import { openDatabase, rekeyCopy } from '../database/open.ts'
import { countRows, type RowSetSum } from '../database/row-set.ts'
import { readAuditHead } from './audit-head-table.ts'
import { guardedTables, type Compartment } from './compartments.ts'
import { readFreshness, writeFreshness, type Freshness } from './freshness-table.ts'
import { changeIdentity } from './identity-table.ts'
import { resealDocuments, type SealOwner } from './reseal.ts'

/** Copies of a vault's two databases that nobody has open, and what opens them and their documents. */
export interface CopiedPair {
  owner: SealOwner
  paths: Record<Compartment, string>
  pageKeys: Record<Compartment, DatabaseKey>
}

export interface RekeyPairOptions {
  from: CopiedPair
  to: { owner: SealOwner; pageKeys: Record<Compartment, DatabaseKey>; keyringGeneration: number }
  /** Changes of the copied `vault.db` that belong to the new keys: the kit's row, a record in the trail. */
  adjust: (vault: Database) => void
  nativeBinding: string | null
}

/** How new the two files are after it. */
export type PairFreshness = Record<Compartment, Freshness>

/**
 * Puts copies under new page keys, seals every document in them anew and writes what the files say of themselves.
 * In steps: between two of them others may have their turn. What it leaves when it throws is to be thrown away.
 */
export function* rekeyPair(options: RekeyPairOptions): Generator<undefined, PairFreshness> {
  const { from, to, nativeBinding } = options
  for (const name of ['vault', 'seeds'] as const) {
    rekeyCopy(from.paths[name], from.pageKeys[name], to.pageKeys[name], nativeBinding)
    yield
  }
  const openOne = (name: Compartment) =>
    openDatabase({ file: from.paths[name], key: to.pageKeys[name], mode: 'existing', nativeBinding })
  const dbs = { vault: openOne('vault'), seeds: openOne('seeds') }
  try {
    const freshness = {} as PairFreshness
    // The seeds first: their documents are bound to columns of the other file.
    for (const name of ['seeds', 'vault'] as const) {
      const db = dbs[name]
      db.exec('BEGIN IMMEDIATE')
      yield* resealDocuments(dbs, name, from.owner, to.owner)
      changeIdentity(db, to.owner.vaultId)
      if (name === 'vault') options.adjust(db)
      const sum = yield* countRows(db, guardedTables[name], to.owner.keys.setHash)
      freshness[name] = nextFreshness(db, name, sum, options, freshness.seeds)
      const { vaultId, keys } = to.owner
      writeFreshness(db, { key: keys.setHash, vaultId, compartment: name }, freshness[name])
      db.exec('COMMIT')
      db.pragma('wal_checkpoint(TRUNCATE)')
      yield
    }
    return freshness
  } finally {
    dbs.vault.close()
    dbs.seeds.close()
  }
}

function nextFreshness(
  db: Database,
  compartment: Compartment,
  sum: RowSetSum,
  { from, to }: RekeyPairOptions,
  seeds: Freshness | undefined
): Freshness {
  const { vaultId, keys } = from.owner
  const before = readFreshness(db, { key: keys.setHash, vaultId, compartment })
  if (before === undefined || before === 'forged') throw new Error('a copy does not say how new it is')
  const next = {
    ...before,
    generation: before.generation + 1,
    setHash: sum.hash,
    rowCount: sum.rows,
    keyringGeneration: to.keyringGeneration
  }
  if (compartment === 'seeds') return next
  const last = readAuditHead(db)
  return {
    ...next,
    otherGeneration: seeds?.generation ?? before.otherGeneration,
    ...(last === undefined ? {} : { auditCount: last.n, auditHead: last.mac })
  }
}
