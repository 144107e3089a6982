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
/** What is followed of a record, in this order: texts and numbers are read faster than bytes. */
const followed = 'n, at_ms, action, origin, subject, item, note, hex(mac)'
/** The same of a trail before schema 5, which a backup may hold. */
const firstFollowed = 'n, at_ms, action, origin, subject, NULL, NULL, hex(mac)'
export type FollowedRow = [
  n: number,
  atMs: number,
  /** Texts, unless somebody has made another table of it. */
  action: unknown,
  origin: unknown,
  subject: unknown,
  item: unknown,
  note: unknown,
  mac: string
]

export function insertAudit(db: Writing, rows: readonly AuditRow[]): void {
  const insert = db.prepare(
    `INSERT INTO audit (n, at_ms, action, origin, subject, item, note, mac)
     VALUES (@n, @atMs, @action, @origin, @subject, @item, @note, @mac)`
  )
  for (const row of rows) insert.run(row)
}

export function lastAudit(db: Reading): AuditRow | undefined {
  return db.prepare(`SELECT ${columns} FROM audit ORDER BY n DESC LIMIT 1`).get() as AuditRow | undefined
}

/** The oldest record that is there. */
export function firstAudit(db: Reading): AuditRow | undefined {
  return db.prepare(`SELECT ${columns} FROM audit ORDER BY n LIMIT 1`).get() as AuditRow | undefined
}

/** The newest record of one action. */
export function lastAuditOf(db: Reading, action: AuditAction): AuditRow | undefined {
  const sql = `SELECT ${columns} FROM audit WHERE action = ? ORDER BY n DESC LIMIT 1`
  return db.prepare(sql).get(action) as AuditRow | undefined
}

/** Whether records here can say what they are about: they cannot in a database of a schema before 5. */
export function hasItems(db: Reading): boolean {
  return db.prepare("SELECT 1 FROM pragma_table_info('audit') WHERE name = 'item'").get() !== undefined
}

/** The records after the `n`th, oldest first, as they are followed; `isFirstForm` in a database of a schema before 5. */
export function auditToFollow(db: Reading, n: number, limit: number, isFirstForm: boolean): FollowedRow[] {
  const sql = `SELECT ${isFirstForm ? firstFollowed : followed} FROM audit WHERE n > ? ORDER BY n LIMIT ?`
  return db.prepare(sql).raw().all(n, limit) as FollowedRow[]
}

/** The MAC of one record, or nothing where there is none with this number. */
export function auditMacAt(db: Reading, n: number): Buffer | undefined {
  return db.prepare('SELECT mac FROM audit WHERE n = ?').pluck().get(n) as Buffer | undefined
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
