import type { Database, Statement } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'
import type { DatabaseKey, MacKey } from '../crypto/keys.ts'
import { refuseNewer, migrate, schemaVersion } from '../database/migrate.ts'
import { seedsMigrations, vaultMigrations } from '../database/migrations/list.ts'
import { pageBytes } from '../crypto/sqlcipher-page.ts'
import { assertEncrypted, openDatabase } from '../database/open.ts'
import { addRowSets, countRows, RowSetWatch, type RowSetSum } from '../database/row-set.ts'
import type { Reading, Writing } from '../database/handles.ts'
import { tableNames } from '../database/table-names.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import { readAuditHead, type AuditHead } from './audit-head-table.ts'
import { auditTable, guardedTables, type Compartment } from './compartments.ts'
import { freshStart, readFreshness, writeFreshness, type Freshness } from './freshness-table.ts'
import { checkIdentity, writeIdentity } from './identity-table.ts'
import { runSteps } from './steps.ts'

const migrations = { vault: vaultMigrations, seeds: seedsMigrations }

export interface OpenFileOptions {
  compartment: Compartment
  path: string
  key: DatabaseKey
  /** Authenticates rows and freshness; stays the caller's. */
  setHash: MacKey
  vaultId: string
  keyringGeneration: number
  mode: 'create' | 'existing'
  /** First bytes of the file as they are on disk. */
  firstBytes: (length: number) => Uint8Array
  nowMs: number
  nativeBinding: string | null
}

/** One database file of a vault while it is open, with what is known of how new it is. */
export class OpenFile {
  readonly compartment: Compartment
  /** Set where the file does not carry the row that says how new it is, or one that we did not write. */
  readonly isForged: boolean
  readonly #db: Database
  readonly #handle: Writing
  readonly #watch: RowSetWatch
  readonly #options: OpenFileOptions
  #freshness: Freshness
  /** As the file said of itself before its schema was brought up to date: what others remember of it is compared with. */
  readonly foundFreshness: Freshness

  constructor(options: OpenFileOptions) {
    this.compartment = options.compartment
    this.#options = options
    const { path, key, mode, nativeBinding, compartment } = options
    if (mode === 'existing') assertWhole(options.firstBytes(pageBytes))
    const db = openDatabase({ file: path, key, mode, nativeBinding })
    this.#db = db
    this.#handle = lendable(db)
    try {
      if (mode === 'existing') {
        refuseNewer(db, migrations[compartment])
        checkIdentity(db, options.vaultId)
      }
      // In one transaction: a file of the present schema that does not say how new it is counts as forged.
      const { found, next } = db
        .transaction(() => {
          const schema = schemaVersion(db)
          if (schema < 2) {
            migrate(db, migrations[compartment])
            if (mode === 'create') writeIdentity(db, options.vaultId, options.nowMs)
            const first = this.#firstFreshness()
            return { found: first, next: first }
          }
          const found = readFreshness(db, this.#place)
          return { found, next: this.#migrateFrom(schema, found) }
        })
        .immediate()
      assertEncrypted(options.firstBytes(pageBytes))
      this.isForged = found === undefined || found === 'forged'
      const start = freshStart(options.keyringGeneration)
      this.foundFreshness = found === undefined || found === 'forged' ? start : found
      this.#freshness = next ?? start
      const { setHash } = options
      this.#watch = new RowSetWatch(db, guardedTables[compartment], setHash, auditTable[compartment])
    } catch (error) {
      db.close()
      throw error
    }
  }

  get freshness(): Freshness {
    return this.#freshness
  }

  read<T>(work: (db: Reading) => T): T {
    try {
      return work(this.#handle)
    } catch (error) {
      throw sqliteFailure(error)
    }
  }

  /** Runs `work` in one transaction; what it answers is on disk when this returns. `more` goes into the freshness. */
  write<T>(work: (db: Writing) => T, more: (before: Freshness) => Partial<Freshness> = () => ({})): T {
    // One inside another would lose count of what the outer one changed.
    if (this.#db.inTransaction) throw new Error('a transaction inside a transaction')
    this.#watch.forget()
    try {
      const { result, next } = this.#db
        .transaction(() => {
          const result = work(this.#handle)
          const next = this.#after(more(this.#freshness))
          writeFreshness(this.#db, this.#place, next)
          return { result, next }
        })
        .immediate()
      this.#freshness = next
      this.#watch.settle()
      return result
    } catch (error) {
      this.#watch.forget()
      throw sqliteFailure(error)
    }
  }

  /** All guarded rows, counted anew in steps; what is written between two of them counts. */
  count(): Generator<undefined, RowSetSum> {
    return this.#watch.count(this.#db, guardedTables[this.compartment], this.#options.setHash)
  }

  /** Whether a sum counted anew is what the file says of itself. */
  agreesWith({ hash, rows }: RowSetSum): boolean {
    return this.#freshness.setHash.equals(hash) && this.#freshness.rowCount === rows
  }

  /** Takes what is there for right, from now on: somebody has looked at the doubt and chosen to go on. */
  accept(sum: RowSetSum, more: Partial<Freshness>): void {
    const last = this.lastAudit()
    this.#freshness = {
      ...this.#freshness,
      ...(last === undefined ? {} : { auditCount: last.n, auditHead: last.mac }),
      setHash: sum.hash,
      rowCount: sum.rows,
      ...more
    }
    this.write(() => undefined)
  }

  /**
   * SQLite's own check of tables and of their indexes against them: a page of an index from earlier hides rows that are
   * there. In steps of one table.
   */
  *doesFitTogether(): Generator<undefined, boolean> {
    for (const table of tableNames(this.#db)) {
      if (this.#db.pragma(`integrity_check('${table}')`, { simple: true }) !== 'ok') return false
      yield
    }
    return true
  }

  get pageCount(): number {
    return this.#db.pragma('page_count', { simple: true }) as number
  }

  /** An encrypted copy under the same key, made by SQLite from what is committed. */
  copyTo(path: string): void {
    this.#db.prepare('VACUUM INTO ?').run(path)
  }

  /** Everything that is in the write-ahead log goes into the file itself. */
  settle(): void {
    this.#db.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** Closes the file. */
  [Symbol.dispose](): void {
    this.#db.close()
  }

  get #place() {
    const { setHash, vaultId, compartment } = this.#options
    return { key: setHash, vaultId, compartment }
  }

  #after(more: Partial<Freshness>): Freshness {
    const { change, audit } = this.#watch.take()
    const before = this.#freshness
    const sum = addRowSets({ hash: before.setHash, rows: before.rowCount }, change)
    return {
      ...before,
      ...(audit === undefined ? {} : { auditCount: audit.n, auditHead: audit.mac }),
      ...more,
      generation: before.generation + 1,
      setHash: sum.hash,
      rowCount: sum.rows
    }
  }

  /**
   * Brings a file that says how new it is to the present schema, and what it says along.
   *
   * SECURITY: the sum is changed by what the step changed, never made anew: a row that did not fit before the step
   * does not fit after it.
   */
  #migrateFrom(schema: number, found: Freshness | 'forged' | undefined): Freshness | undefined {
    const steps = migrations[this.compartment]
    const isKnown = found !== undefined && found !== 'forged'
    if (schema === steps.at(-1)?.version) return isKnown ? found : undefined
    const before = this.#countAll()
    migrate(this.#db, steps)
    if (!isKnown) return undefined
    const after = this.#countAll()
    const without = addRowSets(
      { hash: found.setHash, rows: found.rowCount },
      { ...before, rows: -before.rows }
    )
    const { hash, rows } = addRowSets(without, after)
    const next = { ...found, generation: found.generation + 1, setHash: hash, rowCount: rows }
    writeFreshness(this.#db, this.#place, next)
    return next
  }

  /** All guarded rows of the tables that are there. */
  #countAll(): RowSetSum {
    const there = new Set(tableNames(this.#db))
    const tables = guardedTables[this.compartment].filter((table) => there.has(table))
    return runSteps(countRows(this.#db, tables, this.#options.setHash))
  }

  /** For a file that was just made, or that comes from the first schema, which knew no freshness. */
  #firstFreshness(): Freshness {
    const sum = this.#countAll()
    const last = this.lastAudit()
    const first = {
      ...freshStart(this.#options.keyringGeneration),
      // Seeds start where `vault.db`, which has heard nothing of them yet, takes them to be.
      generation: this.compartment === 'seeds' ? 0 : 1,
      setHash: sum.hash,
      rowCount: sum.rows,
      ...(last === undefined ? {} : { auditCount: last.n, auditHead: last.mac })
    }
    writeFreshness(this.#db, this.#place, first)
    return first
  }

  /** The newest record of the audit trail as it stands in the file. */
  lastAudit(): AuditHead | undefined {
    return auditTable[this.compartment] === undefined ? undefined : readAuditHead(this.#db)
  }
}

/** The handle that is lent: a statement is compiled once and kept, which is a third of what a save costs. */
function lendable(db: Database): Writing {
  const compiled = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const kept = compiled.get(sql) ?? db.prepare(sql)
    compiled.set(sql, kept)
    return kept
  }
  return Object.assign(Object.create(db) as object, { prepare }) as unknown as Writing
}

/** A file without one whole page would be taken for a new database and filled: refused before anything writes. */
function assertWhole(firstPage: Uint8Array): void {
  if (firstPage.byteLength < pageBytes) throw new AppError('vault-damaged')
  assertEncrypted(firstPage)
}
