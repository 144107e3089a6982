import { useState, type SyntheticEvent } from 'react'
import type { CredentialId, FolderId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { organiseText as text } from '../../text/organise-text.ts'
import { placesText } from '../../text/places-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useList } from '../credentials/list-store.ts'
import { folderChoices } from './folder-choices.ts'
import { flatTree, folderTree } from './folder-tree.ts'
import { useOrganise } from './organise-store.ts'
import { useOrganiseSeveral } from './use-organise-several.ts'

/** Which folder several items go to. */
export function MoveDialog({ ids }: { ids: readonly CredentialId[] }) {
  const folders = useList((state) => state.places?.folders) ?? []
  const close = useOrganise((state) => state.close)
  const ask = useOrganise((state) => state.ask)
  const { move } = useOrganiseSeveral()
  const [folder, setFolder] = useState<FolderId | 'none'>(folders[0]?.id ?? 'none')
  function submit(event: SyntheticEvent) {
    event.preventDefault()
    close()
    move(ids, folder === 'none' ? null : folder)
  }
  return (
    <Dialog title={text.moveTitle(ids.length)} onClose={close}>
      <form onSubmit={submit}>
        <SelectField
          label={text.moveTo}
          choices={folderChoices(flatTree(folderTree(folders)), placesText.noFolder)}
          chosen={folder}
          onChoose={setFolder}
        />
        <div className="dialog-actions">
          <Button
            kind="quiet"
            onPress={() => {
              ask({ kind: 'new-folder', parentId: null })
            }}
          >
            {placesText.newFolder}
          </Button>
          <span className="grow" />
          <Button onPress={close}>{words.common.cancel}</Button>
          <Button type="submit" kind="primary" autoFocus>
            {text.moveNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
