import { Download, Pencil, Trash2 } from 'lucide-react'
import type { Attachment } from '../../../../shared/model/credential.ts'
import { words } from '../../text/en.ts'
import { itemText as text } from '../../text/item-text.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { useAttachments } from './attachments-store.ts'

/** What can be done with one file. */
export function FileMenu({ file, onRename }: { file: Attachment; onRename: () => void }) {
  const saveAs = useAttachments((state) => state.saveAs)
  const remove = useAttachments((state) => state.remove)
  const undo = useAttachments((state) => state.undo)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const name = shownLine(file.name, 60)
  const choose = {
    save: () => {
      run(async () => {
        if (await saveAs(file.id)) say({ text: text.fileSaved(name), tone: 'plain' })
      })
    },
    rename: onRename,
    remove: () => {
      run(async () => {
        await remove(file.id)
        say({
          text: text.fileRemoved(name),
          tone: 'plain',
          action: {
            label: words.common.undo,
            run: () => {
              run(undo)
            }
          }
        })
      })
    }
  }
  return (
    <MenuButton
      label={text.fileMenu(name)}
      small
      choices={[
        { key: 'save', label: text.fileSave, icon: <Download /> },
        { key: 'rename', label: text.fileRename, icon: <Pencil /> },
        { key: 'remove', label: text.fileRemove, icon: <Trash2 />, isGrave: true }
      ]}
      onChoose={(key) => {
        choose[key]()
      }}
    />
  )
}
