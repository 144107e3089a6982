import type { Bridge } from '../../bridge.ts'
import type { Clock } from '../../ui/clock.ts'
import { codeRows, withRow, type ReviewRow } from './review-rows.ts'

const leastWaitMs = 250

/** Keeps the codes of a review current: asks main again when the first of them has run out. */
export function freshDrafts(
  bridge: Bridge,
  clock: Clock,
  rows: () => readonly ReviewRow[],
  setRows: (rows: readonly ReviewRow[]) => void
) {
  let cancel: (() => void) | undefined

  function schedule() {
    cancel?.()
    const ends = codeRows(rows()).flatMap((row) => row.found.live.validUntilMs ?? [])
    if (ends.length === 0) return
    cancel = clock.after(Math.max(leastWaitMs, Math.min(...ends) - clock.now() + 20), () => void ask())
  }

  async function ask() {
    const draftIds = codeRows(rows()).map((row) => row.found.draftId)
    if (draftIds.length === 0) return
    try {
      const answers = await bridge.call('intake.live', { draftIds })
      let next = rows()
      for (const { draftId, ...live } of answers) {
        const row = codeRows(next).find(({ found }) => found.draftId === draftId)
        if (row !== undefined) next = withRow(next, draftId, { found: { ...row.found, live } })
      }
      setRows(next)
      schedule()
    } catch {
      // Locked or discarded: the review is about to close by itself.
    }
  }

  return {
    schedule,
    stop() {
      cancel?.()
    }
  }
}
