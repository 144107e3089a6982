import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeSettings } from '../../shared/model/code.ts'
import { open, seal } from '../crypto/seal.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Compartment } from './compartments.ts'
import type { ContentKeys } from './content-keys.ts'
import { sealedTables, type SealedTable } from './sealed-tables.ts'
import { seedFingerprint } from './seed-fingerprint.ts'

/** Whose documents they are, and under which keys they are sealed. */
export interface SealOwner {
  vaultId: string
  keys: ContentKeys
}

interface SealedRow {
  rowid: number
  id: string
  revision: number
  sealed: Buffer
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
  for (const table of sealedTables.filter((one) => one.compartment === compartment)) {
    const select = dbs[compartment].prepare(
      `SELECT rowid, "${table.idColumn}" AS id, revision, sealed FROM "${table.table}"
       WHERE rowid > ? ORDER BY rowid LIMIT ?`
    )
    const boundOf = boundColumns(dbs, table)
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const rows = select.all(after, slice) as SealedRow[]
      for (const row of rows) {
        const bound = boundOf(row)
        const place = placeOf(vaultId, table, row, bound)
        const opened = open(keys[table.key], row.sealed, place)
        if (opened === undefined) throw new AppError('vault-damaged')
        using document = opened
        visit?.(document, { table, row, bound })
        count += 1
      }
      const last = rows.at(-1)
      if (last === undefined || rows.length < slice) break
      after = last.rowid
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
  const statements = new Map(
    sealedTables
      .filter((one) => one.compartment === compartment)
      .map((one) => [one, dbs[compartment].prepare(`UPDATE "${one.table}" SET sealed = ? WHERE rowid = ?`)])
  )
  const update = (table: SealedTable, sealed: Buffer, row: SealedRow): void => {
    statements.get(table)?.run(sealed, row.rowid)
  }
  return yield* eachDocument(dbs, compartment, from, (document, { table, row, bound }) => {
    update(table, seal(to.keys[table.key], document, placeOf(to.vaultId, table, row, bound)), row)
    if (table.table !== 'seed') return
    const print = seedFingerprint(to.keys.seedFingerprint, document, codeSettings(bound))
    dbs.seeds.prepare('UPDATE seed SET fingerprint = ? WHERE rowid = ?').run(print, row.rowid)
  })
}

function placeOf(vaultId: string, table: SealedTable, row: SealedRow, bound: string[]) {
  const { place, schema } = table
  return { vaultId, table: place, rowId: row.id, schema, revision: row.revision, bound }
}

/** The plain columns beside a document, as text and in their order; none for a seed that no code refers to. */
function boundColumns(
  dbs: Record<Compartment, Database>,
  { table, bound }: SealedTable
): (row: SealedRow) => string[] {
  const list = bound.columns.map((name) => `"${name}"`).join(', ')
  const isOwn = bound.from === 'row'
  const where = isOwn ? `"${table}" WHERE rowid = ?` : 'code WHERE id = ?'
  const statement = dbs.vault.prepare(`SELECT ${list} FROM ${where}`).raw()
  return (row) => {
    const found = statement.get(isOwn ? row.rowid : row.id) as unknown[] | undefined
    return (found ?? []).map(String)
  }
}

function codeSettings([, , kind, algorithm, digits, periodSeconds]: string[]): CodeSettings {
  return { kind, algorithm, digits: Number(digits), periodSeconds: Number(periodSeconds) } as CodeSettings
}
