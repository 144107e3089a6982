import { useRef, useState, type SyntheticEvent } from 'react'
import type { FolderId } from '../../../../shared/model/ids.ts'
import type { Folder } from '../../../../shared/model/listing.ts'
import { folderNameMaxLength } from '../../../../shared/rules/limits.ts'
import { words } from '../../text/en.ts'
import { placesText as text } from '../../text/places-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useList } from '../credentials/list-store.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import { folderChoices } from './folder-choices.ts'
import { possibleParents } from './folder-tree.ts'
import { useOrganise } from './organise-store.ts'

/** A new folder, another name for one, or another place. */
export function FolderDialog(props: { folder?: Folder; parentId: FolderId | null; isMove?: boolean }) {
  const { folder, isMove = false } = props
  const folders = useList((state) => state.places?.folders) ?? []
  const saveFolder = useOrganise((state) => state.saveFolder)
  const close = useOrganise((state) => state.close)
  const say = useSayWithUndo()
  const run = useRun()
  const nameRef = useRef<HTMLInputElement>(null)
  const [parent, setParent] = useState<FolderId | 'none'>(props.parentId ?? 'none')
  const [isNameless, setIsNameless] = useState(false)
  const [busy, setBusy] = useState(false)

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const name = isMove ? (folder?.name ?? '') : (nameRef.current?.value.trim() ?? '')
    setIsNameless(name === '')
    if (name === '') {
      nameRef.current?.focus()
      return
    }
    const parentId = parent === 'none' ? null : parent
    setBusy(true)
    run(async () => {
      try {
        await saveFolder({ ...(folder === undefined ? {} : { id: folder.id }), parentId, name })
        close()
        say(folder === undefined ? text.made(name) : isMove ? text.moved(name) : text.renamed(name))
      } finally {
        setBusy(false)
      }
    })
  }

  const title =
    folder === undefined ? text.newFolder : isMove ? text.moveTitle(folder.name) : text.renameTitle
  return (
    <Dialog title={title} onClose={close}>
      <form onSubmit={submit} noValidate>
        {!isMove && (
          <TextField
            label={text.folderName}
            inputRef={nameRef}
            defaultValue={folder?.name ?? ''}
            maxLength={folderNameMaxLength}
            autoFocus
            error={isNameless ? text.nameMissing : undefined}
            onText={() => {
              setIsNameless(false)
            }}
          />
        )}
        {(isMove || folder === undefined) && folders.length > 0 && (
          <SelectField
            label={text.folderAround}
            choices={folderChoices(possibleParents(folders, folder?.id), text.topLevel)}
            chosen={parent}
            onChoose={setParent}
          />
        )}
        <div className="dialog-actions">
          <Button onPress={close}>{words.common.cancel}</Button>
          <Button type="submit" kind="primary" isPending={busy}>
            {words.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
