import { useState, type ReactNode } from 'react'
import type { TrashedCredential } from '../../../../shared/model/credential.ts'
import { words } from '../../text/en.ts'
import { trashText as text } from '../../text/trash-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useTrash } from './trash-store.ts'

/** Erasing for good is never what Enter does by itself. */
function ForGoodDialog(props: {
  title: string
  means: string
  action: string
  children?: ReactNode
  /** Answers what is said once it is done. */
  erase: () => Promise<string>
  onClose: () => void
}) {
  const { onClose } = props
  const say = useNotice((state) => state.say)
  const run = useRun()
  const [busy, setBusy] = useState(false)
  const erase = () => {
    setBusy(true)
    run(async () => {
      try {
        const said = await props.erase()
        onClose()
        // The button is gone with its line; the keyboard goes on at the title.
        document.getElementById('view-title')?.focus()
        say({ text: said, tone: 'plain' })
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <Dialog title={props.title} onClose={onClose}>
      {props.children}
      <p className="dialog-lead">{props.means}</p>
      <div className="dialog-actions">
        <Button kind="primary" autoFocus onPress={onClose}>
          {words.common.cancel}
        </Button>
        <Button isPending={busy} onPress={erase}>
          {props.action}
        </Button>
      </div>
    </Dialog>
  )
}

export function EraseItemDialog(props: { item: TrashedCredential; onClose: () => void }) {
  const { id, title } = props.item
  const eraseItem = useTrash((state) => state.eraseItem)
  return (
    <ForGoodDialog
      title={text.eraseTitle(title)}
      means={text.eraseMeans}
      action={text.eraseNow}
      erase={async () => {
        await eraseItem(id)
        return text.erased(title)
      }}
      onClose={props.onClose}
    />
  )
}

export function EmptyTrashDialog(props: { onClose: () => void }) {
  const count = useTrash((state) => state.logins.length + state.codes.length)
  const hasCodes = useTrash((state) => state.codes.length > 0)
  const empty = useTrash((state) => state.empty)
  return (
    <ForGoodDialog
      title={text.emptyAskTitle}
      means={text.emptyAskMeans(count)}
      action={text.emptyNow}
      erase={async () => text.emptied(await empty())}
      onClose={props.onClose}
    >
      {hasCodes && <p className="callout bad">{text.emptyCodesFirst}</p>}
    </ForGoodDialog>
  )
}
