// How long the event loop was kept from its next turn.
import { setImmediate as nextTurn } from 'node:timers/promises'

/** @returns what `work` answers, how long it took, and the longest stretch without a turn, in milliseconds */
export async function withStalls(work) {
  let isDone = false
  let longest = 0
  const watch = async () => {
    for (let last = performance.now(); !isDone;) {
      await nextTurn()
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }
  }
  const watching = watch()
  await nextTurn()
  const from = performance.now()
  const answer = await work()
  const took = performance.now() - from
  await nextTurn()
  isDone = true
  await watching
  return { answer, took, longest }
}
