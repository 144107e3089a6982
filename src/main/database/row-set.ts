import type { Database } from 'better-sqlite3'
import type { MacKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { mac } from '../crypto/mac.ts'

/** A set of rows in 32 bytes, and how many they are. */
export interface RowSetSum {
  hash: Buffer
  rows: number
}

export const emptyRowSet = (): RowSetSum => ({ hash: Buffer.alloc(32), rows: 0 })

/** The set after `change`: sums are added by XOR, so that taking a row out is the same as putting it in. */
export function addRowSets(set: RowSetSum, change: RowSetSum): RowSetSum {
  return { hash: xor(set.hash, change.hash), rows: set.rows + change.rows }
}

/**
 * Follows every change of the guarded tables on one connection, by temporary triggers that call into here: no
 * statement of any feature can change a row past it. (SQLite lets only temporary triggers call functions of ours
 * while `trusted_schema` is off.)
 *
 * A row's part of the sum is HMAC-SHA256 over its table and all its columns; without the key nobody can find rows
 * of earlier times whose parts make up the present sum.
 */
export class RowSetWatch {
  readonly #counts = new Set<RowCount>()
  #noted: NotedRow[] = []
  #change = emptyRowSet()
  #audit: { n: number; mac: Buffer } | undefined

  constructor(db: Database, tables: readonly string[], key: MacKey, auditTable: string | undefined) {
    const note = (sign: number, table: string, rowid: number, ...columns: unknown[]): null => {
      const part = { hash: rowMac(key, table, columns), rows: sign }
      this.#change = addRowSets(this.#change, part)
      if (this.#counts.size > 0) this.#noted.push({ table, rowid, part })
      return null
    }
    db.function('latchkey_row', { varargs: true, directOnly: false }, note as (...args: unknown[]) => null)
    // Or a row that INSERT OR REPLACE pushes out would leave without a word.
    db.pragma('recursive_triggers = ON')
    for (const table of tables) db.exec(triggersOf(table, columnsOf(db, table)))
    if (auditTable !== undefined) {
      db.function('latchkey_audit', { directOnly: false }, (n: unknown, recordMac: unknown) => {
        this.#audit = { n: Number(n), mac: Buffer.from(recordMac as Buffer) }
        return null
      })
      db.exec(
        `CREATE TEMP TRIGGER watch_${auditTable}_insert AFTER INSERT ON main."${auditTable}"
           BEGIN SELECT latchkey_audit(NEW.n, NEW.mac); END`
      )
    }
  }

  /** What changed since the last call of `take` or `forget`. */
  take(): { change: RowSetSum; audit: { n: number; mac: Buffer } | undefined } {
    const taken = { change: this.#change, audit: this.#audit }
    this.#change = emptyRowSet()
    this.#audit = undefined
    return taken
  }

  /** To be called when a transaction was rolled back. */
  forget(): void {
    this.take()
    this.#noted = []
  }

  /** To be called when a transaction was committed: counts that are on their way take its changes in. */
  settle(): void {
    for (const count of this.#counts) for (const noted of this.#noted) count.noteChanged(noted)
    this.#noted = []
  }

  /** A count that holds also where rows are changed between two of its steps: its sum is that of its end. */
  *count(db: Database, tables: readonly string[], key: MacKey): Generator<undefined, RowSetSum> {
    const count = new RowCount()
    this.#counts.add(count)
    try {
      return yield* countRows(db, tables, key, rowsAtATime, count)
    } finally {
      this.#counts.delete(count)
    }
  }
}

/** A row that came or went, and what it is of the sum. */
interface NotedRow {
  table: string
  rowid: number
  part: RowSetSum
}

/** How far a count is: changes of rows behind it belong to its sum, those before it are met on the way. */
class RowCount {
  sum = emptyRowSet()
  readonly #counted = new Set<string>()
  #table = ''
  #upTo = Number.MIN_SAFE_INTEGER

  isAt(table: string, rowid: number): void {
    this.#table = table
    this.#upTo = rowid
  }

  isThrough(table: string): void {
    this.#counted.add(table)
  }

  add(part: RowSetSum): void {
    this.sum = addRowSets(this.sum, part)
  }

  noteChanged({ table, rowid, part }: NotedRow): void {
    if (this.#counted.has(table) || (table === this.#table && rowid <= this.#upTo)) this.add(part)
  }
}

const rowsAtATime = 256

/**
 * Counts all rows of the tables anew. Yields after every `slice` rows, or fewer where they are large, so that a caller
 * can let others have their turn; rows must not be changed between two steps (for that, see `RowSetWatch.count`).
 */
export function* countRows(
  db: Database,
  tables: readonly string[],
  key: MacKey,
  slice = rowsAtATime,
  count = new RowCount()
): Generator<undefined, RowSetSum> {
  for (const table of tables) {
    const names = columnsOf(db, table)
    const select = db
      .prepare(
        `SELECT rowid, ${names.map((name) => `"${name}"`).join(', ')} FROM main."${table}"
         WHERE rowid > ? ORDER BY rowid LIMIT ?`
      )
      .raw()
    let limit = firstRows
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const rows = select.all(after, limit) as [rowid: number, ...columns: unknown[]][]
      let bytes = 0
      for (const [, ...columns] of rows) {
        count.add({ hash: rowMac(key, table, columns), rows: 1 })
        for (const column of columns) if (column instanceof Uint8Array) bytes += column.byteLength
      }
      const last = rows.at(-1)
      if (last === undefined || rows.length < limit) break
      after = last[0]
      count.isAt(table, after)
      limit = nextLimit(limit, bytes, slice)
      yield
    }
    count.isThrough(table)
  }
  return count.sum
}

/** Rows that are read first of a table: some have a megabyte each. */
export const firstRows = 4
/** So many bytes of documents are read at a time, about. */
const bytesAtATime = 1024 * 1024

/** How many rows to read next, after `limit` of them held so many bytes: never more than `most`. */
export function nextLimit(limit: number, bytes: number, most: number): number {
  if (bytes > bytesAtATime) return Math.max(1, Math.floor((limit * bytesAtATime) / bytes))
  return Math.min(most, limit * 4)
}

function triggersOf(table: string, columns: readonly string[]): string {
  const row = (name: 'OLD' | 'NEW', sign: number) =>
    `SELECT latchkey_row(${String(sign)}, '${table}', ${name}.rowid, ${columns.map((column) => `${name}."${column}"`).join(', ')});`
  const on = (event: string) =>
    `CREATE TEMP TRIGGER watch_${table}_${event} AFTER ${event} ON main."${table}"`
  return `${on('insert')} BEGIN ${row('NEW', 1)} END;
    ${on('delete')} BEGIN ${row('OLD', -1)} END;
    ${on('update')} BEGIN ${row('OLD', -1)} ${row('NEW', 1)} END;`
}

function columnsOf(db: Database, table: string): string[] {
  return (db.pragma(`main.table_info('${table}')`) as { name: string }[]).map(({ name }) => name)
}

function rowMac(key: MacKey, table: string, columns: readonly unknown[]): Buffer {
  return mac(key, lengthPrefixed('row', table, ...columns.flatMap(typed)))
}

/** A value with its type, so that the text 1 and the number 1 are two values. */
function typed(value: unknown): [string, string | Uint8Array] {
  if (value instanceof Uint8Array) return ['blob', value]
  if (value === null) return ['null', '']
  if (typeof value === 'string') return ['string', value]
  if (typeof value === 'number' || typeof value === 'bigint') return ['number', String(value)]
  throw new Error('SQLite has no such type')
}

function xor(a: Uint8Array, b: Uint8Array): Buffer {
  const out = Buffer.from(a)
  for (let at = 0; at < out.length; at++) out[at] = (out[at] ?? 0) ^ (b[at] ?? 0)
  return out
}
