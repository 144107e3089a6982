import type { AuditAction, AuditOrigin } from '../../shared/model/audit.ts'
import type { Reading, Writing } from '../database/handles.ts'

export interface AuditRow {
  n: number
  atMs: number
  action: AuditAction
  origin: AuditOrigin
  subject: string
  /** What it is about, and what else is known; both null in records from before there was either. */
  item: string | null
  note: string | null
  mac: Buffer
}

const columns = 'n, at_ms AS atMs, action, origin, subject, item, note, mac'
/** The same of a trail before schema 5, which a backup may hold. */
const firstColumns = 'n, at_ms AS atMs, action, origin, subject, NULL AS item, NULL AS note, mac'

export function insertAudit(db: Writing, row: AuditRow): void {
  db.prepare(
    `INSERT INTO audit (n, at_ms, action, origin, subject, item, note, mac)
     VALUES (@n, @atMs, @action, @origin, @subject, @item, @note, @mac)`
  ).run(row)
}

export function lastAudit(db: Reading): AuditRow | undefined {
  return db.prepare(`SELECT ${columns} FROM audit ORDER BY n DESC LIMIT 1`).get() as AuditRow | undefined
}

/** Whether records here can say what they are about: they cannot in a database of a schema before 5. */
export function hasItems(db: Reading): boolean {
  return db.prepare("SELECT 1 FROM pragma_table_info('audit') WHERE name = 'item'").get() !== undefined
}

/** The records after the `n`th, oldest first; `isFirstForm` of a database of a schema before 5. */
export function auditAfter(db: Reading, n: number, limit: number, isFirstForm = false): AuditRow[] {
  const sql = `SELECT ${isFirstForm ? firstColumns : columns} FROM audit WHERE n > ? ORDER BY n LIMIT ?`
  return db.prepare(sql).all(n, limit) as AuditRow[]
}

/** Whether there is a record of a time from `fromMs` to `toMs`. */
export function hasAuditBetween(db: Reading, fromMs: number, toMs: number): boolean {
  return db.prepare('SELECT 1 FROM audit WHERE at_ms BETWEEN ? AND ? LIMIT 1').get(fromMs, toMs) !== undefined
}

/** Erases the records up to the `n`th, which a rotation must have let go of; answers how many they were. */
export function eraseAuditThrough(db: Writing, n: number): number {
  return db.prepare('DELETE FROM audit WHERE n <= ?').run(n).changes
}

/** The newest record of a time before `beforeMs` that has only such before it: as far as a rotation may go. */
export function lastAuditBefore(db: Reading, beforeMs: number): AuditRow | undefined {
  const sql = `SELECT ${columns} FROM audit
    WHERE n < (SELECT coalesce(min(n), 9e15) FROM audit WHERE at_ms >= ?) ORDER BY n DESC LIMIT 1`
  return db.prepare(sql).get(beforeMs) as AuditRow | undefined
}
