import type { Folder } from '../../../../shared/model/listing.ts'
import { named, words } from '../../text/en.ts'
import { placesText as text } from '../../text/places-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useRun } from '../../ui/use-run.ts'
import { allItems, useList } from '../credentials/list-store.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import { useOrganise } from './organise-store.ts'

/** Says what becomes of what is in it. */
export function RemoveFolderDialog({ folder }: { folder: Folder }) {
  const removeFolder = useOrganise((state) => state.removeFolder)
  const close = useOrganise((state) => state.close)
  const scope = useList((state) => state.scope)
  const go = useList((state) => state.go)
  const say = useSayWithUndo()
  const run = useRun()
  return (
    <Dialog title={text.removeTitle(named(folder.name))} onClose={close}>
      <p className="dialog-lead">{text.removeMeans}</p>
      <div className="dialog-actions">
        <Button onPress={close}>{words.common.cancel}</Button>
        <Button
          kind="primary"
          autoFocus
          onPress={() => {
            run(async () => {
              await removeFolder(folder.id)
              close()
              if (scope.kind === 'folder' && scope.folderId === folder.id) go(allItems)
              say(text.removed(named(folder.name)))
            })
          }}
        >
          {text.removeNow}
        </Button>
      </div>
    </Dialog>
  )
}
