import { useCallback } from 'react'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { codesText } from '../../text/codes-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCodes } from './codes-store.ts'
import { useCopying } from './copying.ts'
import { useMadeCodes } from './made-codes.ts'

/**
 * Copies a code. That the present one is on the clipboard is said by the line about the clipboard; where it is the
 * next one, this is said too, because a site takes it only once it has begun.
 */
export function useCopyCode(): (id: CodeId) => void {
  const copy = useCopying((state) => state.copy)
  const keep = useMadeCodes((state) => state.keep)
  const refreshDetail = useCodes((state) => state.refreshDetail)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return useCallback(
    (id) => {
      run(async () => {
        const copied = await copy(id)
        // Its history only: a list in the order of use must not move away under the pointer.
        if (copied !== undefined) refreshDetail()
        if (copied?.made !== undefined) keep(id, copied.made)
        if (copied?.which !== 'next' || copied.validFromMs === null) return
        const seconds = Math.max(1, Math.ceil((copied.validFromMs - Date.now()) / 1000))
        say({ text: codesText.copiedNext(seconds), tone: 'plain' })
      })
    },
    [copy, keep, refreshDetail, say, run]
  )
}
