const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const dayMonthYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const dayMs = 86_400_000

/** A day as people name it: today, yesterday, 3 May, 3 May 2024. */
export function dayOf(atMs: number, nowMs: number): string {
  const daysAgo = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / dayMs)
  if (daysAgo === 0) return 'today'
  if (daysAgo === 1) return 'yesterday'
  const sameYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear()
  return (sameYear ? dayMonth : dayMonthYear).format(atMs)
}

export const timeOf = (atMs: number): string => clockTime.format(atMs)

/** A date as it stands on paper, where no day is today: "3 May 2024". */
export const dateOf = (atMs: number): string => dayMonthYear.format(atMs)

/** Day and time: "today, 14:02". */
export const momentOf = (atMs: number, nowMs: number): string => `${dayOf(atMs, nowMs)}, ${timeOf(atMs)}`

function startOfDay(atMs: number): number {
  const day = new Date(atMs)
  return day.setHours(0, 0, 0, 0)
}
