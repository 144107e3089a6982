import { AppError } from '../../shared/bridge/errors.ts'
import { openDatabase } from '../database/open.ts'
import { countRows } from '../database/row-set.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import { compartments, guardedTables, type Compartment } from './compartments.ts'
import { readFreshness } from './freshness.ts'
import type { CopiedPair, PairFreshness } from './rekey-pair.ts'
import { eachDocument } from './reseal.ts'

export interface CheckedPair {
  freshness: PairFreshness
  /** Rows that were counted anew, one by one, in both files. */
  rows: number
  /** Sealed documents that were opened. */
  documents: number
}

/**
 * Opens copies of a vault's databases and looks at all of them: SQLite's own check, every row against the set hash,
 * every sealed document. In steps. Throws `vault-damaged` at the first thing that is not as it should be.
 */
export function* checkPair(
  pair: CopiedPair,
  nativeBinding: string | null
): Generator<undefined, CheckedPair> {
  try {
    return yield* check(pair, nativeBinding)
  } catch (error) {
    throw sqliteFailure(error)
  }
}

function* check(
  { owner, paths, pageKeys }: CopiedPair,
  nativeBinding: string | null
): Generator<undefined, CheckedPair> {
  const openOne = (name: Compartment) =>
    openDatabase({ file: paths[name], key: pageKeys[name], mode: 'existing', nativeBinding })
  const vault = openOne('vault')
  try {
    using seeds = closing(openOne('seeds'))
    const dbs = { vault, seeds: seeds.db }
    const freshness = {} as PairFreshness
    let rows = 0
    let documents = 0
    for (const name of compartments) {
      if (dbs[name].pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('vault-damaged')
      const place = { key: owner.keys.setHash, vaultId: owner.vaultId, compartment: name }
      const found = readFreshness(dbs[name], place)
      const sum = yield* countRows(dbs[name], guardedTables[name], owner.keys.setHash)
      const isWhole =
        found !== undefined &&
        found !== 'forged' &&
        found.setHash.equals(sum.hash) &&
        found.rowCount === sum.rows
      if (!isWhole) throw new AppError('vault-damaged')
      freshness[name] = found
      rows += sum.rows
      documents += yield* eachDocument(dbs, name, owner)
    }
    return { freshness, rows, documents }
  } finally {
    vault.close()
  }
}

const closing = <D extends { close: () => unknown }>(db: D) => ({
  db,
  [Symbol.dispose]: () => void db.close()
})
