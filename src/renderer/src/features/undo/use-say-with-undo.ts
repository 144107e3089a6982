import { useCallback } from 'react'
import { words } from '../../text/en.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useUndoLast } from './use-undo-last.ts'

/** Says what was just done, with the button that takes it back. */
export function useSayWithUndo(): (text: string) => void {
  const say = useNotice((state) => state.say)
  const undo = useUndoLast()
  return useCallback(
    (text) => {
      say({ text, tone: 'plain', action: { label: words.common.undo, run: undo } })
    },
    [say, undo]
  )
}
