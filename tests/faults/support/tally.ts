import { appendFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { isFullRun } from './counts.ts'

export interface Tally {
  /** What was tried, in words. */
  what: string
  tried: number
  /** Acknowledged things that were not there afterwards, or wrong ones; 0 is the only good number. */
  lost: number
  /** Anything else worth knowing, as numbers or short texts. */
  more?: Record<string, number | string>
}

/** Prints a row of the fault table in words, and adds it to the report file where one is asked for. */
export function tell(tally: Tally): void {
  const more = Object.entries(tally.more ?? {}).map(([name, value]) => `, ${name} ${String(value)}`)
  console.info(`${tally.what}: ${String(tally.tried)} tried, ${String(tally.lost)} lost${more.join('')}`)
  const report = process.env.LATCHKEY_FAULTS_REPORT
  if (report === undefined) return
  const line = { row: tally.what, counts: isFullRun ? 'full' : 'ci', ...tally, what: undefined }
  appendFileSync(report, `${JSON.stringify(line)}\n`)
}

/** The same for a test that counts as it goes: told when it is over, also where it failed on the way. */
export function counting(what: string): Tally {
  const tally: Tally = { what, tried: 0, lost: 0 }
  onTestFinished(() => tell(tally))
  return tally
}
