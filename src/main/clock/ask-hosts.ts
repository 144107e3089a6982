import type { CheckedClock } from '../../shared/model/clock.ts'

export interface HostDate {
  /** The time that the host said, Unix time in milliseconds; it is cut off to a second. */
  dateMs: number
  /** This computer's time when it was asked, and when it had answered. */
  askedAtMs: number
  answeredAtMs: number
}

/**
 * Asks hosts for the time, all at once, and takes the median of their answers: one that is wrong changes nothing as
 * long as the others are right. Positive where this computer is behind.
 *
 * SECURITY: called when the person asked for it and has seen the hosts, never otherwise.
 */
export async function askHosts(
  hosts: readonly string[],
  askDate: (host: string) => Promise<HostDate | undefined>
): Promise<CheckedClock> {
  const answers = await Promise.all(
    hosts.map(async (host) => {
      const date = await askDate(host).catch(() => undefined)
      return { host, offsetSeconds: date === undefined ? null : offsetOf(date) }
    })
  )
  const known = answers.flatMap(({ offsetSeconds }) => offsetSeconds ?? []).sort((a, b) => a - b)
  const middle = known.length / 2
  const low = known[Math.ceil(middle) - 1]
  const high = known[Math.floor(middle)]
  if (low === undefined || high === undefined) return { kind: 'no-answer' }
  return { kind: 'checked', offsetSeconds: Math.round((low + high) / 2), answers }
}

/** Seconds that the host is ahead: its date stands for the middle of its second, asked in the middle of the way. */
function offsetOf({ dateMs, askedAtMs, answeredAtMs }: HostDate): number {
  const seconds = (dateMs + 500 - (askedAtMs + answeredAtMs) / 2) / 1000
  // A difference of a second is what a date to a second and the way there make by themselves.
  return Math.abs(seconds) <= 1 ? 0 : Math.round(seconds)
}
