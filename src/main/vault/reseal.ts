import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeSettings } from '../../shared/model/code.ts'
import { open, seal } from '../crypto/seal.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { firstRows, nextLimit } from '../database/row-set.ts'
import { tableNames } from '../database/table-names.ts'
import type { Compartment } from './compartments.ts'
import type { ContentKeys } from './content-keys.ts'
import {
  boundColumns,
  sealedTables,
  selectSealed,
  updateFingerprint,
  updateSealed,
  type SealedRow,
  type SealedTable
} from './sealed-table.ts'
import { seedFingerprint } from './seed-fingerprint.ts'

/** Whose documents they are, and under which keys they are sealed. */
export interface SealOwner {
  vaultId: string
  keys: ContentKeys
}

const slice = 64

/**
 * Opens every sealed document of one file and hands it over with its place. Yields after every few documents, so
 * that the caller can let others have their turn. Throws `vault-damaged` at a document that does not open.
 */
export function* eachDocument(
  dbs: Record<Compartment, Database>,
  compartment: Compartment,
  { vaultId, keys }: SealOwner,
  visit?: (document: SecretBytes, at: { table: SealedTable; row: SealedRow; bound: string[] }) => void
): Generator<undefined, number> {
  let count = 0
  // A backup of an earlier schema has none of the tables that came later.
  const there = new Set(tableNames(dbs[compartment]))
  const ours = sealedTables.filter((one) => one.compartment === compartment && there.has(one.table))
  for (const table of ours) {
    const select = selectSealed(dbs, table)
    const boundOf = boundColumns(dbs, table)
    let limit = firstRows
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const rows = select(after, limit)
      let bytes = 0
      for (const row of rows) {
        bytes += row.sealed.byteLength
        const bound = boundOf(row)
        const place = placeOf(vaultId, table, row, bound)
        const opened = open(keys[table.key], row.sealed, place)
        if (opened === undefined) throw new AppError('vault-damaged')
        using document = opened
        visit?.(document, { table, row, bound })
        count += 1
      }
      const last = rows.at(-1)
      if (last === undefined || rows.length < limit) break
      after = last.rowid
      limit = nextLimit(limit, bytes, slice)
      yield
    }
  }
  return count
}

/** Seals every document of one file anew for another owner. Answers how many there were. */
export function* resealDocuments(
  dbs: Record<Compartment, Database>,
  compartment: Compartment,
  from: SealOwner,
  to: SealOwner
): Generator<undefined, number> {
  const there = new Set(tableNames(dbs[compartment]))
  const ours = sealedTables.filter((one) => one.compartment === compartment && there.has(one.table))
  const updates = new Map(ours.map((one) => [one, updateSealed(dbs, one)]))
  const setFingerprint = compartment === 'seeds' ? updateFingerprint(dbs) : undefined
  return yield* eachDocument(dbs, compartment, from, (document, { table, row, bound }) => {
    const sealed = seal(to.keys[table.key], document, placeOf(to.vaultId, table, row, bound))
    updates.get(table)?.(row, sealed)
    setFingerprint?.(row, seedFingerprint(to.keys.seedFingerprint, document, codeSettings(bound)))
  })
}

function placeOf(vaultId: string, table: SealedTable, row: SealedRow, bound: string[]) {
  const { place, schema } = table
  return { vaultId, table: place, rowId: row.id, schema, revision: row.revision, bound }
}

function codeSettings([, , kind, algorithm, digits, periodSeconds]: string[]): CodeSettings {
  return { kind, algorithm, digits: Number(digits), periodSeconds: Number(periodSeconds) } as CodeSettings
}
