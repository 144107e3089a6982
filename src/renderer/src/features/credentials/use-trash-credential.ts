import { useCallback } from 'react'
import type { CredentialSummary } from '../../../../shared/model/credential.ts'
import { words } from '../../text/en.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCredentials } from './credentials-store.ts'
import { loginsListId } from './logins-list.ts'

/** Moves a login to the trash and says so, with the way back. */
export function useTrashCredential(): (credential: Pick<CredentialSummary, 'id' | 'title'>) => void {
  const trash = useCredentials((state) => state.trash)
  const restore = useCredentials((state) => state.restore)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return useCallback(
    ({ id, title }) => {
      const undo = async () => {
        await restore(id)
        say({ text: words.credential.restored(title), tone: 'plain' })
      }
      run(async () => {
        await trash(id)
        // The button that was pressed is gone; without this the keyboard would start at the top again.
        document.getElementById(loginsListId)?.focus()
        say({
          text: words.credential.trashed(title),
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
