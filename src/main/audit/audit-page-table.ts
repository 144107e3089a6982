import type { AuditAction, AuditGroup, FindAudit } from '../../shared/model/audit.ts'
import { auditGroups } from '../../shared/rules/audit-groups.ts'
import type { Reading } from '../database/handles.ts'
import type { AuditRow } from './audit-table.ts'

/** Which records are asked for. */
export type AuditFilter = Pick<FindAudit, 'item' | 'groups' | 'fromMs' | 'beforeMs'>

const columns = 'n, at_ms AS atMs, action, origin, subject, item, note, mac'

/** So many of the newest that fit, before the `beforeN`th, newest first by number. */
export function findAudit(
  db: Reading,
  filter: AuditFilter,
  { beforeN, limit }: { beforeN: number | undefined; limit: number }
): AuditRow[] {
  const { where, values } = conditions(filter)
  if (beforeN !== undefined) where.push('n < @beforeN')
  const sql = `SELECT ${columns} FROM audit ${all(where)} ORDER BY n DESC LIMIT @limit`
  return db.prepare(sql).all({ ...values, beforeN, limit }) as AuditRow[]
}

/** The same from the other end: so many after the `afterN`th, oldest first. */
export function findAuditAfter(db: Reading, filter: AuditFilter, afterN: number, limit: number): AuditRow[] {
  const { where, values } = conditions(filter)
  where.push('n > @afterN')
  const sql = `SELECT ${columns} FROM audit ${all(where)} ORDER BY n LIMIT @limit`
  return db.prepare(sql).all({ ...values, afterN, limit }) as AuditRow[]
}

/** How many fit. */
export function countAudit(db: Reading, filter: AuditFilter): number {
  const { where, values } = conditions(filter)
  return db
    .prepare(`SELECT count(*) FROM audit ${all(where)}`)
    .pluck()
    .get(values) as number
}

/** Actions of some groups, as a list that one bound value holds. */
function actionsOf(groups: readonly AuditGroup[]): string {
  const names = Object.keys(auditGroups) as AuditAction[]
  return JSON.stringify(names.filter((name) => groups.includes(auditGroups[name])))
}

function conditions({ item, groups, fromMs, beforeMs }: AuditFilter) {
  const where: string[] = []
  if (item !== undefined) where.push('item = @item')
  if (groups !== undefined) where.push('action IN (SELECT value FROM json_each(@actions))')
  if (fromMs !== undefined) where.push('at_ms >= @fromMs')
  if (beforeMs !== undefined) where.push('at_ms < @beforeMs')
  const actions = groups === undefined ? undefined : actionsOf(groups)
  return { where, values: { item, actions, fromMs, beforeMs } }
}

const all = (where: readonly string[]): string => (where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`)
