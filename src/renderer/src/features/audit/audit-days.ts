import type { AuditRecord } from '../../../../shared/model/audit.ts'
import { dayOf } from '../../ui/when.ts'

export interface AuditDay {
  day: string
  records: AuditRecord[]
}

/** Records under the day they were made on, newest first by their number, whatever the clock said. */
export function auditDays(records: readonly AuditRecord[], nowMs: number): AuditDay[] {
  const days: AuditDay[] = []
  for (const record of [...records].sort((a, b) => b.n - a.n)) {
    const day = dayOf(record.atMs, nowMs)
    const last = days.at(-1)
    if (last?.day === day) last.records.push(record)
    else days.push({ day, records: [record] })
  }
  return days
}

/** Numbers of records with an earlier time than the one before them: the clock was set back between the two. */
export function setBackAt(newestFirst: readonly AuditRecord[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, record] of newestFirst.entries()) {
    const before = newestFirst[index + 1]
    if (before !== undefined && record.atMs < before.atMs) found.add(record.n)
  }
  return found
}
