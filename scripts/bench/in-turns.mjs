import { progress } from './report.mjs'

/**
 * Measures several things one after the other in turns, so that whatever else the machine does hits all of them alike.
 * The first round is not counted: it fills the system's file cache.
 *
 * @returns for each of `measured` ({ name, once }) the values of its runs
 */
export async function inTurns(runs, measured) {
  const values = measured.map(() => [])
  for (let run = 0; run <= runs; run++) {
    for (const [index, { name, once }] of measured.entries()) {
      const value = await once()
      if (run === 0) continue
      values[index].push(value)
      progress(`${run}/${runs} ${name}: ${value.toFixed(0)}`)
    }
  }
  return values
}
