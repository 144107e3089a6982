import { useCallback } from 'react'
import type { RecoveryKeyId } from '../../../../shared/model/ids.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useRecovery } from './recovery-store.ts'

/** Makes a used key count as unused again, while that is possible, and says how it went. */
export function useTakeBack(): (id: RecoveryKeyId, name: string) => void {
  const mark = useRecovery((state) => state.mark)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return useCallback(
    (id, name) => {
      run(async () => {
        const { kind } = await mark({ id, to: 'unused', note: '' })
        if (kind === 'done') say({ text: text.unmarked(name), tone: 'plain' })
        else say({ text: kind === 'too-late' ? text.tooLate : text.gone, tone: 'bad' })
      })
    },
    [mark, say, run]
  )
}
