import type { Database } from 'better-sqlite3'
import type { SealPlace } from '../crypto/seal.ts'
import type { Compartment } from './compartments.ts'
import type { ContentKeys } from './content-keys.ts'

/** Where sealed documents stand, so that they can be opened and sealed again when all keys change. */
export interface SealedTable {
  compartment: Compartment
  table: string
  /** What the documents are bound to as their table: earlier versions stay those of their credential. */
  place: SealPlace['table']
  idColumn: string
  schema: number
  key: keyof Pick<ContentKeys, 'sealCredentials' | 'sealSeeds'>
  /** Plain columns bound to the document: of this row, or of the row in `vault.db` with the same id. */
  bound: { from: 'row' | 'code'; columns: readonly string[] }
}

const credentialBound = { from: 'row', columns: ['title', 'user_name', 'url', 'created_at_ms'] } as const
/** All that could be bound is in the document itself. */
const nothingBound = { from: 'row', columns: [] } as const

export const sealedTables: readonly SealedTable[] = [
  {
    compartment: 'vault',
    table: 'credential',
    place: 'credential',
    idColumn: 'id',
    schema: 1,
    key: 'sealCredentials',
    bound: credentialBound
  },
  {
    compartment: 'vault',
    table: 'credential_version',
    place: 'credential',
    idColumn: 'id',
    schema: 1,
    key: 'sealCredentials',
    bound: credentialBound
  },
  {
    compartment: 'vault',
    table: 'attachment_part',
    place: 'attachment',
    idColumn: 'attachment_id',
    schema: 1,
    key: 'sealCredentials',
    bound: nothingBound
  },
  {
    compartment: 'vault',
    table: 'typed',
    place: 'typed',
    idColumn: 'id',
    schema: 1,
    key: 'sealCredentials',
    bound: nothingBound
  },
  {
    compartment: 'vault',
    table: 'generated',
    place: 'generated',
    idColumn: 'id',
    schema: 1,
    key: 'sealCredentials',
    bound: nothingBound
  },
  {
    compartment: 'vault',
    table: 'confirmation',
    place: 'confirmation',
    idColumn: 'id',
    schema: 1,
    key: 'sealCredentials',
    bound: nothingBound
  },
  {
    compartment: 'seeds',
    table: 'seed',
    place: 'seed',
    idColumn: 'code_id',
    schema: 1,
    key: 'sealSeeds',
    bound: {
      from: 'code',
      columns: ['issuer', 'account', 'kind', 'algorithm', 'digits', 'period_seconds']
    }
  }
]

/** A row of one of these tables with the document in it. */
export interface SealedRow {
  rowid: number
  id: string
  revision: number
  sealed: Buffer
}

type Databases = Record<Compartment, Database>

/** Reads the next rows of a table behind one, in the order they stand in. */
export function selectSealed(
  dbs: Databases,
  { compartment, table, idColumn }: SealedTable
): (after: number, limit: number) => SealedRow[] {
  const statement = dbs[compartment].prepare(
    `SELECT rowid, "${idColumn}" AS id, revision, sealed FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ?`
  )
  return (after, limit) => statement.all(after, limit) as SealedRow[]
}

export function updateSealed(
  dbs: Databases,
  { compartment, table }: SealedTable
): (row: SealedRow, sealed: Buffer) => void {
  const statement = dbs[compartment].prepare(`UPDATE "${table}" SET sealed = ? WHERE rowid = ?`)
  return (row, sealed) => void statement.run(sealed, row.rowid)
}

export function updateFingerprint(dbs: Databases): (row: SealedRow, fingerprint: Buffer) => void {
  const statement = dbs.seeds.prepare('UPDATE seed SET fingerprint = ? WHERE rowid = ?')
  return (row, fingerprint) => void statement.run(fingerprint, row.rowid)
}

/** The plain columns beside a document, as text and in their order; none for a seed that no code refers to. */
export function boundColumns(dbs: Databases, { table, bound }: SealedTable): (row: SealedRow) => string[] {
  if (bound.columns.length === 0) return () => []
  const list = bound.columns.map((name) => `"${name}"`).join(', ')
  const isOwn = bound.from === 'row'
  const where = isOwn ? `"${table}" WHERE rowid = ?` : 'code WHERE id = ?'
  const statement = dbs.vault.prepare(`SELECT ${list} FROM ${where}`).raw()
  return (row) => {
    const found = statement.get(isOwn ? row.rowid : row.id) as unknown[] | undefined
    return (found ?? []).map(String)
  }
}
