import type { Database } from 'better-sqlite3'
import type { Compartment } from '../vault/compartments.ts'
import { guardedTables } from '../vault/compartments.ts'
import { schemaVersion } from '../database/migrate.ts'
import { seedsMigrations, vaultMigrations } from '../database/migrations/list.ts'
import { openDatabase } from '../database/open.ts'
import { countRows } from '../database/row-set.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import type { Reading } from '../database/handles.ts'
import { followChain } from '../audit/audit-chain.ts'
import { readFreshness } from '../vault/freshness.ts'
import { eachDocument } from '../vault/reseal.ts'
import { BackupFault } from './backup-fault.ts'
import { countTables, identityOf } from './copied-table.ts'
import type { Unpacked } from './unpack.ts'

const newestSchema = {
  vault: vaultMigrations.at(-1)?.version ?? 0,
  seeds: seedsMigrations.at(-1)?.version ?? 0
}

/**
 * The drill: opens both databases of an unpacked backup and looks at everything in them, record by record, against
 * the manifest. Answers how many records there are. Throws a `BackupFault`: `newer` for a schema of a later Latchkey,
 * `contents-differ` for anything that is not as the manifest says or does not open.
 *
 * In steps: between two of them others may have their turn.
 */
export function* compare(unpacked: Unpacked, nativeBinding: string | null): Generator<undefined, number> {
  const opened: Partial<Record<Compartment, Database>> = {}
  try {
    for (const name of ['vault', 'seeds'] as const) {
      opened[name] = openDatabase({
        file: unpacked.files[name],
        key: unpacked.pageKeys[name],
        mode: 'existing',
        nativeBinding
      })
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
  { manifest, contentKeys }: Unpacked,
  dbs: Record<Compartment, Database>
): Generator<undefined, number> {
  const { vaultId } = manifest
  let records = 0
  for (const name of ['vault', 'seeds'] as const) {
    const db = dbs[name]
    const said = manifest[name]
    if (schemaVersion(db) > newestSchema[name]) throw new BackupFault('newer')
    same(schemaVersion(db), said.schemaVersion)
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
  const { head, firstBad } = yield* followChain(reading(dbs.vault), contentKeys.auditMac)
  same(firstBad, undefined)
  same(head.n, manifest.auditCount)
  same(head.mac.toString('hex'), manifest.auditHead)
  return records
}

function same(found: unknown, said: unknown): void {
  if (found !== said) throw new BackupFault('contents-differ')
}

const reading = (db: Database): Reading => db as unknown as Reading

/** What SQLite or a seal does not accept is damage; what a disk says goes on as it is. */
function asFault(error: unknown): unknown {
  const failure = sqliteFailure(error)
  const code = (failure as { code?: unknown } | null)?.code
  return code === 'vault-damaged' ? new BackupFault('contents-differ') : failure
}
