import { useState } from 'react'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useTrash } from './trash-store.ts'

/** The second step, for good: it is never what Enter does by itself. */
export function EraseCodeDialog(props: { id: CodeId; name: string; site: string; onClose: () => void }) {
  const { id, name, site, onClose } = props
  const eraseCode = useTrash((state) => state.eraseCode)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const [busy, setBusy] = useState(false)
  const erase = () => {
    setBusy(true)
    run(async () => {
      try {
        await eraseCode(id)
        onClose()
        // The button is gone with its line; the keyboard goes on at the title.
        document.getElementById('view-title')?.focus()
        say({ text: text.erased(name), tone: 'plain' })
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <Dialog title={text.eraseTitle(name)} onClose={onClose}>
      <p className="callout bad">{text.removeFirst(site)}</p>
      <p className="dialog-lead erase-means">{text.eraseMeans}</p>
      <div className="dialog-actions">
        <Button kind="primary" autoFocus onPress={onClose}>
          {words.common.cancel}
        </Button>
        <Button isPending={busy} onPress={erase}>
          {text.erase}
        </Button>
      </div>
    </Dialog>
  )
}
