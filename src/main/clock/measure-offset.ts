import type { MeasuredClock } from '../../shared/model/clock.ts'

/** How many periods either way another device's clock is looked for. */
export const searchPeriods = 20
const maxOffsetSeconds = 86_400

export interface Candidates {
  periodSeconds: number
  /** The number of the period that the first of the codes is for; the others follow it. */
  firstStep: number
  codes: readonly string[]
}

/**
 * By how much another device is ahead of this computer, from two codes in a row that it showed, oldest first. One
 * code alone is found by chance among forty far too often; two in a row are not.
 *
 * The person has just typed the second one, so the device stands somewhere in its period: the answer, in seconds, is
 * what brings this clock into the middle of it. Where that period is now, or is over since less than half of one (some
 * time passes between reading and typing), the clock fits as it is, and the answer is 0.
 */
export function measureOffset(
  typed: readonly [string, string],
  { periodSeconds, firstStep, codes }: Candidates,
  atMs: number
): Exclude<MeasuredClock, { kind: 'no-clock' }> {
  const [first, second] = typed.map(plainCode)
  const nowSeconds = atMs / 1000
  const presentStep = Math.floor(nowSeconds / periodSeconds)
  const found = codes
    .map((code, index) => ({ code, next: codes[index + 1], step: firstStep + index + 1 }))
    .filter(({ code, next }) => code === first && next === second)
    .map(({ step }) => ({ periods: step - presentStep, endSeconds: (step + 1) * periodSeconds }))
    .sort((a, b) => Math.abs(a.periods) - Math.abs(b.periods))[0]
  if (found === undefined) return { kind: 'not-found' }
  const { periods, endSeconds } = found
  const isOverSeconds = nowSeconds - endSeconds
  if (periods === 0 || (periods === -1 && isOverSeconds < periodSeconds / 2))
    return { kind: 'found', offsetSeconds: 0, periods: 0 }
  const offsetSeconds = Math.round(endSeconds - periodSeconds / 2 - nowSeconds)
  if (Math.abs(offsetSeconds) > maxOffsetSeconds) return { kind: 'not-found' }
  return { kind: 'found', offsetSeconds, periods }
}

/** A code as it is typed: with spaces or dashes between groups, Steam's in small letters. */
const plainCode = (text: string): string => text.replace(/[\s\p{Pd}]/gu, '').toUpperCase()
