import { locale } from '../text/language.ts'
import { whenText } from '../text/when-text.ts'

type Form = 'clockTime' | 'dayMonth' | 'dayMonthYear'

const forms: Record<Form, Intl.DateTimeFormatOptions> = {
  clockTime: { hour: '2-digit', minute: '2-digit' },
  dayMonth: { day: 'numeric', month: 'long' },
  dayMonthYear: { day: 'numeric', month: 'long', year: 'numeric' }
}
// Making one costs more than drawing a row of a list.
const formats = new Map<string, Intl.DateTimeFormat>()
const dayMs = 86_400_000

/** A day as people name it: today, yesterday, 3 May, 3 May 2024. */
export function dayOf(atMs: number, nowMs: number): string {
  const daysAgo = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / dayMs)
  if (daysAgo === 0) return whenText.today
  if (daysAgo === 1) return whenText.yesterday
  const sameYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear()
  return written(sameYear ? 'dayMonth' : 'dayMonthYear', atMs)
}

export const timeOf = (atMs: number): string => written('clockTime', atMs)

/** A date as it stands on paper, where no day is today: "3 May 2024". */
export const dateOf = (atMs: number): string => written('dayMonthYear', atMs)

/** Day and time: "today, 14:02". */
export const momentOf = (atMs: number, nowMs: number): string => `${dayOf(atMs, nowMs)}, ${timeOf(atMs)}`

function written(form: Form, atMs: number): string {
  const key = `${form} ${locale()}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), forms[form])
  formats.set(key, format)
  return format.format(atMs)
}

function startOfDay(atMs: number): number {
  const day = new Date(atMs)
  return day.setHours(0, 0, 0, 0)
}
