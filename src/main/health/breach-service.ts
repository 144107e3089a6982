import type { BreachEdges, LookUp } from './breach-check.ts'

/** Between two questions: the service asks nobody to hurry, and answers from a cache. */
const betweenMs = 60
/** So many in a row without an answer, and nobody is there. */
const triesInARow = 3

/**
 * Looks hashes up by the range interface of Have I Been Pwned (api version 3): the service is told the first five of
 * forty digits, answers all it knows that begin so, some hundreds with padding, and never learns which was meant. One
 * question for each beginning.
 */
export function askService({ askBreaches, waitMs }: BreachEdges, signal: AbortSignal): LookUp {
  const ranges = new Map<string, ReadonlyMap<string, number>>()
  return async (sha1) => {
    const prefix = sha1.slice(0, 5)
    let range = ranges.get(prefix)
    for (let tries = 0; range === undefined && tries < triesInARow; tries++) {
      if (ranges.size > 0 || tries > 0)
        await waitMs(tries === 0 ? betweenMs : betweenMs * 2 ** (2 * tries + 1))
      if (signal.aborted) return undefined
      const text = await askBreaches(prefix).catch(() => undefined)
      if (text !== undefined) range = readRange(text)
    }
    if (range === undefined) return undefined
    ranges.set(prefix, range)
    return range.get(sha1.slice(5)) ?? 0
  }
}

/** Lines of 35 digits and a count. Those with a count of 0 are padding, and mean nothing. */
export function readRange(text: string): Map<string, number> | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const range = new Map<string, number>()
  for (const line of lines) {
    const [, rest, times] = /^([\dA-F]{35}):(\d{1,12})$/i.exec(line) ?? []
    // Something else than the service has answered: a page of a network that wants a log-in.
    if (rest === undefined) return undefined
    if (Number(times) > 0) range.set(rest.toUpperCase(), Number(times))
  }
  return range
}
