import { useCallback } from 'react'
import type { UndoStep } from '../../../../shared/model/listing.ts'
import { named } from '../../text/en.ts'
import { undoText } from '../../text/undo-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useUndo } from './undo-store.ts'

function said({ action, subject, count }: UndoStep): string {
  const several = action.startsWith('code-') ? undoText.codes(count) : undoText.items(count)
  return undoText.takenBack[action](count > 1 || subject === '' ? several : named(subject))
}

/** Takes back what was done last and says what that was. */
export function useUndoLast(): () => void {
  const undo = useUndo((state) => state.run)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return useCallback(() => {
    run(async () => {
      const step = await undo()
      say({ text: step === undefined ? undoText.nothing : said(step), tone: 'plain' })
    })
  }, [undo, say, run])
}
