import type { Input } from '../../../../shared/bridge/contract.ts'
import type { AuditGroup } from '../../../../shared/model/audit.ts'

export const auditGroupChoices = [
  'all',
  'ways-in',
  'shown',
  'changes',
  'recovery',
  'backups',
  'settings',
  'trail'
] as const satisfies readonly ('all' | AuditGroup)[]
export const auditRanges = ['any', 'today', 'week', 'month', 'year', 'chosen'] as const
export type AuditRange = (typeof auditRanges)[number]

/** What of the trail is looked at. `from` and `to` are days as a date field has them: `2026-03-31`, or empty. */
export interface AuditFilter {
  of: { item: string; title: string } | undefined
  group: (typeof auditGroupChoices)[number]
  range: AuditRange
  from: string
  to: string
}

export const everyRecord: AuditFilter = { of: undefined, group: 'all', range: 'any', from: '', to: '' }

const daysBack: Partial<Record<AuditRange, number>> = { today: 0, week: 6, month: 29, year: 364 }

/** The filter as the question that main answers. Days are those of this computer, whole ones, the last one included. */
export function auditQuestion(filter: AuditFilter, nowMs: number): Omit<Input<'audit.export'>, 'format'> {
  const { of, group, range } = filter
  const back = daysBack[range]
  const fromMs =
    range === 'chosen' ? dayStart(filter.from, 0) : back === undefined ? undefined : daysAgo(nowMs, back)
  const beforeMs = range === 'chosen' ? dayStart(filter.to, 1) : undefined
  return {
    ...(of === undefined ? {} : { item: of.item }),
    ...(group === 'all' ? {} : { groups: [group] }),
    ...(fromMs === undefined ? {} : { fromMs }),
    ...(beforeMs === undefined ? {} : { beforeMs })
  }
}

/** By the calendar, not by hours: a day of 23 or 25 hours is one day. */
function daysAgo(nowMs: number, days: number): number {
  const now = new Date(nowMs)
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).getTime()
}

function dayStart(day: string, plus: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  return new Date(Number(year), Number(month) - 1, Number(date) + plus).getTime()
}

/** The same day so many months ago, at its beginning; the last one of the month where it has no such day. */
export function monthsAgo(nowMs: number, months: number): number {
  const now = new Date(nowMs)
  const first = new Date(now.getFullYear(), now.getMonth() - months, 1)
  const days = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate()
  return first.setDate(Math.min(now.getDate(), days))
}
