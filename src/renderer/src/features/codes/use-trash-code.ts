import { useCallback } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { words } from '../../text/en.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { codesListId } from './codes-list.ts'
import { useCodes } from './codes-store.ts'
import { nameOfCode } from './filter-codes.ts'

/** Moves a code to the trash and says so, with the way back. */
export function useTrashCode(): (code: CodeSummary) => void {
  const trash = useCodes((state) => state.trash)
  const restore = useCodes((state) => state.restore)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return useCallback(
    (code) => {
      const undo = async () => {
        await restore(code.id)
        say({ text: words.code.restored(nameOfCode(code)), tone: 'plain' })
      }
      run(async () => {
        await trash(code.id)
        // The button that was pressed is gone; without this the keyboard would start at the top again.
        const next = document.getElementById(codesListId) ?? document.getElementById('pane-title')
        next?.focus()
        say({
          text: words.code.trashed(nameOfCode(code)),
          tone: 'plain',
          action: {
            label: words.common.undo,
            run: () => {
              run(undo)
            }
          }
        })
      })
    },
    [trash, restore, say, run]
  )
}
