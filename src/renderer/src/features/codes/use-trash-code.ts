import { useCallback } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { words } from '../../text/en.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import { codesListId } from './codes-list.ts'
import { useCodes } from './codes-store.ts'
import { nameOfCode } from './filter-codes.ts'

/** Moves a code to the trash and says so, with the way back. */
export function useTrashCode(): (code: CodeSummary) => void {
  const trash = useCodes((state) => state.trash)
  const say = useSayWithUndo()
  const run = useRun()
  return useCallback(
    (code) => {
      run(async () => {
        await trash(code.id)
        // The button that was pressed is gone; without this the keyboard would start at the top again.
        const next = document.getElementById(codesListId) ?? document.getElementById('pane-title')
        next?.focus()
        say(words.code.trashed(nameOfCode(code)))
      })
    },
    [trash, say, run]
  )
}
