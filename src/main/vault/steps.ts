/** Lets everything else that waits have its turn. */
export type Pause = () => Promise<void>

/** How long a piece of work may hold the others up, in milliseconds. */
const turnMs = 8

/** Runs a piece of work that comes in steps, all of it at once. */
export function runSteps<T>(work: Generator<undefined, T>): T {
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

/**
 * Runs it in turns of some milliseconds, with a pause between two. `isOver` ends it early, between two steps; then
 * nothing is answered.
 */
export async function runInTurns<T>(
  work: Generator<undefined, T>,
  { nowMs, pause, isOver = () => false }: { nowMs: () => number; pause: Pause; isOver?: () => boolean }
): Promise<T | undefined> {
  let since = nowMs()
  for (;;) {
    if (isOver()) {
      work.return(undefined as never)
      return undefined
    }
    const step = work.next()
    if (step.done === true) return step.value
    if (nowMs() - since < turnMs) continue
    await pause()
    since = nowMs()
  }
}
