import { useCallback } from 'react'
import type { CredentialId, FolderId } from '../../../../shared/model/ids.ts'
import { organiseText as text } from '../../text/organise-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { useChosen } from '../credentials/chosen-store.ts'
import { useList } from '../credentials/list-store.ts'
import { loginsListId } from '../credentials/logins-list.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import { folderPath } from './folder-tree.ts'
import { useOrganise } from './organise-store.ts'

type Ids = readonly CredentialId[]

/** One change of several items: done, said, and with a way back. */
export function useOrganiseSeveral() {
  const organise = useOrganise((state) => state.organise)
  const trashMany = useOrganise((state) => state.trashMany)
  const clear = useChosen((state) => state.clear)
  const folders = useList((state) => state.places?.folders)
  const say = useSayWithUndo()
  const run = useRun()
  const star = useCallback(
    (ids: Ids, isFavourite: boolean) => {
      run(async () => {
        await organise({ ids: [...ids], isFavourite })
        say(isFavourite ? text.favoured(ids.length) : text.unfavoured(ids.length))
      })
    },
    [organise, say, run]
  )
  const move = useCallback(
    (ids: Ids, folderId: FolderId | null) => {
      run(async () => {
        await organise({ ids: [...ids], folderId })
        const path = folderId === null ? '' : folderPath(folders ?? [], folderId)
        say(path === '' ? text.movedOut(ids.length) : text.movedTo(ids.length, path))
      })
    },
    [organise, folders, say, run]
  )
  const tag = useCallback(
    (ids: Ids, addTags: string[], removeTags: string[]) => {
      run(async () => {
        await organise({ ids: [...ids], addTags, removeTags })
        say(text.tagged(ids.length))
      })
    },
    [organise, say, run]
  )
  const trash = useCallback(
    (ids: Ids) => {
      run(async () => {
        await trashMany(ids)
        clear()
        document.getElementById(loginsListId)?.focus()
        say(text.trashed(ids.length))
      })
    },
    [trashMany, clear, say, run]
  )
  return { star, move, tag, trash }
}
