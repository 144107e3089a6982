import type { DraftId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import type { Clock } from '../../ui/clock.ts'
import { codeRows, withLive, type FoundCode, type ReviewRow } from './review-rows.ts'

const leastWaitMs = 250
/** Codes asked for at once: computing many of them would keep main from everything else for too long. */
const atOnce = 50

/** Keeps the codes of a review current: asks main again when the first of them has run out. */
export function freshDrafts(
  bridge: Bridge,
  clock: Clock,
  rows: () => readonly ReviewRow[],
  setRows: (rows: readonly ReviewRow[]) => void
) {
  let cancel: (() => void) | undefined
  let asking = 0

  function schedule() {
    cancel?.()
    const ends = codeRows(rows()).flatMap((row) => row.found.live.validUntilMs ?? [])
    if (ends.length === 0) return
    cancel = clock.after(Math.max(leastWaitMs, Math.min(...ends) - clock.now() + 20), () => void ask())
  }

  async function ask() {
    const mine = (asking += 1)
    const nowMs = clock.now()
    const ended = codeRows(rows()).filter((row) => (row.found.live.validUntilMs ?? Infinity) <= nowMs + 50)
    const draftIds = ended.map((row) => row.found.draftId)
    try {
      for (let at = 0; at < draftIds.length; at += atOnce) {
        const answers = await bridge.call('intake.live', { draftIds: draftIds.slice(at, at + atOnce) })
        if (asking !== mine) return
        setRows(withLive(rows(), new Map<DraftId, FoundCode['live']>(answers.map(liveOf))))
      }
      schedule()
    } catch {
      // Locked or discarded: the review is about to close by itself.
    }
  }

  return {
    schedule,
    stop() {
      asking += 1
      cancel?.()
    }
  }
}

const liveOf = ({ draftId, ...live }: FoundCode['live'] & { draftId: DraftId }) => [draftId, live] as const
