import { useCallback } from 'react'
import type { CredentialSummary } from '../../../../shared/model/credential.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import { useCredentials } from './credentials-store.ts'
import { loginsListId } from './logins-list.ts'

/** Moves a credential to the trash and says so, with the way back. `next` is looked at instead. */
export function useTrashCredential(): (
  credential: Pick<CredentialSummary, 'id' | 'title'>,
  next?: CredentialId
) => void {
  const trash = useCredentials((state) => state.trash)
  const select = useCredentials((state) => state.select)
  const say = useSayWithUndo()
  const run = useRun()
  return useCallback(
    ({ id, title }, next) => {
      run(async () => {
        await trash(id)
        if (next !== undefined) select(next)
        // The button that was pressed is gone; without this the keyboard would start at the top again.
        document.getElementById(loginsListId)?.focus()
        say(words.credential.trashed(title))
      })
    },
    [trash, select, say, run]
  )
}
