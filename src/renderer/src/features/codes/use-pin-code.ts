import { useCallback } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import { useCodes } from './codes-store.ts'
import { nameOfCode } from './filter-codes.ts'

/** Pins a code to the tray or unpins it, and says so, with the way back. */
export function usePinCode(): (code: CodeSummary) => void {
  const change = useCodes((state) => state.change)
  const say = useSayWithUndo()
  const run = useRun()
  return useCallback(
    ({ id, isPinned, ...names }) => {
      run(async () => {
        await change({ id, isPinned: !isPinned })
        const name = nameOfCode(names)
        say(isPinned ? text.saidUnpinned(name) : text.saidPinned(name))
      })
    },
    [change, say, run]
  )
}
