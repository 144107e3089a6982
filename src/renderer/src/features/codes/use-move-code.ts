import type { CodeSummary } from '../../../../shared/model/code.ts'
import { codesText } from '../../text/codes-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCodes } from './codes-store.ts'
import { nameOfCode } from './filter-codes.ts'
import { moveTo } from './order-codes.ts'

/** Moves a code to another place in the person's own order, and says where it is now. */
export function useMoveCode(ordered: readonly CodeSummary[]): (from: number, to: number) => void {
  const arrange = useCodes((state) => state.arrange)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return (from, to) => {
    const code = ordered[from]
    if (code === undefined) return
    const ids = moveTo(
      ordered.map((one) => one.id),
      code.id,
      to
    )
    run(async () => {
      await arrange(ids)
      say({ text: codesText.moved(nameOfCode(code), to + 1, ordered.length), tone: 'plain' })
    })
  }
}
