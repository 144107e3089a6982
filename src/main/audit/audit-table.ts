import type { AuditAction, AuditOrigin } from '../../shared/model/audit.ts'
import type { Reading, Writing } from '../database/handles.ts'

export interface AuditRow {
  n: number
  atMs: number
  action: AuditAction
  origin: AuditOrigin
  subject: string
  mac: Buffer
}

const columns = 'n, at_ms AS atMs, action, origin, subject, mac'

export function insertAudit(db: Writing, row: AuditRow): void {
  db.prepare('INSERT INTO audit (n, at_ms, action, origin, subject, mac) VALUES (?, ?, ?, ?, ?, ?)').run(
    row.n,
    row.atMs,
    row.action,
    row.origin,
    row.subject,
    row.mac
  )
}

export function lastAudit(db: Reading): AuditRow | undefined {
  return db.prepare(`SELECT ${columns} FROM audit ORDER BY n DESC LIMIT 1`).get() as AuditRow | undefined
}

/** The records after the `n`th, oldest first. */
export function auditAfter(db: Reading, n: number, limit: number): AuditRow[] {
  return db.prepare(`SELECT ${columns} FROM audit WHERE n > ? ORDER BY n LIMIT ?`).all(n, limit) as AuditRow[]
}

/** The newest records, newest first. */
export function newestAudit(db: Reading, limit: number): AuditRow[] {
  return db.prepare(`SELECT ${columns} FROM audit ORDER BY n DESC LIMIT ?`).all(limit) as AuditRow[]
}

/** Whether there is a record of a time from `fromMs` to `toMs`. */
export function hasAuditBetween(db: Reading, fromMs: number, toMs: number): boolean {
  return db.prepare('SELECT 1 FROM audit WHERE at_ms BETWEEN ? AND ? LIMIT 1').get(fromMs, toMs) !== undefined
}
