import { locale } from '../text/language.ts'

const dayMs = 86_400_000

/**
 * A date as people type it, in the form it is kept in: `2027-03-31`, or `2027-03` for a month. Understands 31.3.2027,
 * 3/2027 and 03/27; a day and a month with a slash between could be either way round and are not guessed.
 */
export function readCalendarDate(text: string): string | undefined {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(typed)
  if (iso !== null) return dateFrom(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed)
  if (dotted !== null) return dateFrom(dotted[3], dotted[2], dotted[1])
  const month = /^(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})$/.exec(typed)
  if (month === null) return undefined
  const year = month[2]?.length === 2 ? `20${month[2]}` : month[2]
  return dateFrom(year, month[1], undefined)
}

function dateFrom(year = '', month = '', day: string | undefined): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day ?? 1)]
  const date = new Date(Date.UTC(y, m - 1, d))
  if (y < 1000 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined
  const start = `${year}-${String(m).padStart(2, '0')}`
  return day === undefined ? start : `${start}-${String(d).padStart(2, '0')}`
}

/** A kept date in words: "31 March 2027", "March 2027". What is no date stays as it is. */
export function calendarDateOf(value: string): string {
  const read = readCalendarDate(value)
  if (read === undefined) return value
  const hasDay = read.length > 7
  return new Intl.DateTimeFormat(locale(), {
    year: 'numeric',
    month: 'long',
    ...(hasDay ? { day: 'numeric' } : {}),
    timeZone: 'UTC'
  }).format(Date.parse(hasDay ? read : `${read}-01`))
}

export interface Expiry {
  state: 'over' | 'soon' | 'later'
  /** "in 3 months", "2 days ago". */
  left: string
}

/** How far off a date of expiry is. A month lasts to its last day; soon is less than 60 days. */
export function expiryOf(value: string, nowMs: number): Expiry | undefined {
  const read = readCalendarDate(value)
  if (read === undefined) return undefined
  const [year = 0, month = 1, day] = read.split('-').map(Number)
  const last = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)
  const now = new Date(nowMs)
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const days = Math.round((last - today) / dayMs)
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })
  const size = Math.abs(days)
  const left =
    size < 60
      ? words.format(days, 'day')
      : size < 730
        ? words.format(Math.trunc(days / 30.44), 'month')
        : words.format(Math.trunc(days / 365.25), 'year')
  return { state: days < 0 ? 'over' : days < 60 ? 'soon' : 'later', left }
}
