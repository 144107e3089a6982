import { clockText } from '../../text/clock-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSettings } from '../settings/settings-store.ts'

/** Computes all codes of the vault by a difference of clocks that the person has seen, and says so. */
export function useApplyOffset(onDone: () => void): (offsetSeconds: number) => void {
  const change = useSettings((state) => state.change)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return (offsetSeconds) => {
    run(async () => {
      await change({ clockOffsetSeconds: offsetSeconds })
      onDone()
      say({ text: clockText.appliedVault(offsetSeconds), tone: 'plain' })
    })
  }
}
