import type { Database } from 'better-sqlite3'
import { compartments, guardedTables, type Compartment } from '../vault/compartments.ts'
import { migrate, refuseNewer, schemaVersion } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { countRows } from '../database/row-set.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import type { Reading } from '../database/handles.ts'
import { followChain } from '../audit/audit-chain.ts'
import { readFreshness } from '../vault/freshness-table.ts'
import { readKit } from '../vault/kit-table.ts'
import { eachDocument } from '../vault/reseal.ts'
import { BackupFault } from './backup-fault.ts'
import { countTables, identityOf, schemaText } from './copied-table.ts'
import { expectedSchema, migrations } from './expected-schema.ts'
import type { UnpackedParts } from './unpack.ts'

/** What a backup that is as it should be holds. */
export interface Compared {
  /** Rows that were counted into the set hashes. */
  records: number
  /** What the vault knew of its recovery kit. */
  kit: ReturnType<typeof readKit>
}

/**
 * The drill: opens both databases of an unpacked backup and looks at everything in them, record by record, against
 * the manifest. Answers what it met. Throws a `BackupFault`: `newer` for a schema of a later Latchkey,
 * `contents-differ` for anything that is not as the manifest says or does not open.
 *
 * In steps: between two of them others may have their turn.
 */
export function* compare(
  unpacked: UnpackedParts,
  nativeBinding: string | null
): Generator<undefined, Compared> {
  const opened: Partial<Record<Compartment, Database>> = {}
  try {
    for (const name of compartments) {
      const file = unpacked.files[name]
      const db = openDatabase({ file, key: unpacked.pageKeys[name], mode: 'existing', nativeBinding })
      opened[name] = db
      refuseNewer(db, migrations[name])
      const version = schemaVersion(db)
      same(version, unpacked.manifest[name].schemaVersion)
      same(schemaText(reading(db)), expectedSchema(name, version, `${file}.expected`, nativeBinding))
      yield
    }
    return yield* compareOpened(unpacked, opened as Record<Compartment, Database>)
  } catch (error) {
    throw asFault(error)
  } finally {
    opened.vault?.close()
    opened.seeds?.close()
  }
}

function* compareOpened(
  { manifest, contentKeys }: UnpackedParts,
  dbs: Record<Compartment, Database>
): Generator<undefined, Compared> {
  const { vaultId } = manifest
  let records = 0
  for (const name of compartments) {
    const db = dbs[name]
    const said = manifest[name]
    same(identityOf(reading(db)), vaultId)
    const tables = countTables(reading(db))
    same(JSON.stringify(tables), JSON.stringify(said.tables))
    for (const table of Object.keys(tables)) {
      same(db.pragma(`quick_check("${table}")`, { simple: true }), 'ok')
      yield
    }
    const freshness = readFreshness(db, { key: contentKeys.setHash, vaultId, compartment: name })
    if (freshness === undefined || freshness === 'forged') throw new BackupFault('contents-differ')
    // A backup of an earlier schema has none of the tables that came later.
    const guarded = guardedTables[name].filter((table) => Object.hasOwn(tables, table))
    const sum = yield* countRows(db, guarded, contentKeys.setHash)
    same(freshness.generation, said.generation)
    for (const { hash, rows } of [sum, { hash: freshness.setHash, rows: freshness.rowCount }]) {
      same(hash.toString('hex'), said.setHash)
      same(rows, said.rows)
    }
    yield* eachDocument(dbs, name, { vaultId, keys: contentKeys })
    records += sum.rows
  }
  const { head, firstBad, isAccepted } = yield* followChain(reading(dbs.vault), contentKeys.auditMac)
  // A chain that somebody looked at and took for right, broken as it is, is kept as it is.
  same(firstBad === undefined || isAccepted, true)
  same(head.n, manifest.auditCount)
  same(head.mac.toString('hex'), manifest.auditHead)
  return { records, kit: readKit(reading(dbs.vault)) }
}

function same(found: unknown, said: unknown): void {
  if (found !== said) throw new BackupFault('contents-differ')
}

const reading = (db: Database): Reading => db as unknown as Reading

/** What SQLite or a seal does not accept is damage; what a disk says goes on as it is. */
function asFault(error: unknown): unknown {
  const failure = sqliteFailure(error)
  const code = (failure as { code?: unknown } | null)?.code
  if (code === 'vault-newer') return new BackupFault('newer')
  const isNoDisk = typeof code === 'string' && (code === 'vault-damaged' || code.startsWith('SQLITE_'))
  return isNoDisk ? new BackupFault('contents-differ') : failure
}

/** Brings a backup of an earlier schema to that of now, in its copies. */
export function bringUpToDate({ files, pageKeys }: UnpackedParts, nativeBinding: string | null): void {
  for (const name of compartments) {
    const db = openDatabase({ file: files[name], key: pageKeys[name], mode: 'existing', nativeBinding })
    try {
      migrate(db, migrations[name])
    } finally {
      db.close()
    }
  }
}
