import { useState } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { organiseText as text } from '../../text/organise-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useOrganise } from './organise-store.ts'

/** Says what a file in plain text means before one is written. Nothing is what Enter does by itself. */
export function ExportChosenDialog({ ids }: { ids: readonly CredentialId[] }) {
  const exportChosen = useOrganise((state) => state.exportChosen)
  const close = useOrganise((state) => state.close)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const [format, setFormat] = useState<'json' | 'csv'>('json')
  const [busy, setBusy] = useState(false)
  const save = () => {
    setBusy(true)
    run(async () => {
      try {
        if (!(await exportChosen(ids, format))) return
        close()
        say({ text: text.exported(ids.length), tone: 'plain' })
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <Dialog title={text.exportTitle(ids.length)} onClose={close}>
      <p className="callout bad">{text.exportWarning}</p>
      <p className="dialog-lead export-record">{text.exportOnRecord}</p>
      <SelectField
        label={text.format}
        choices={[
          { key: 'json', label: text.formats.json },
          { key: 'csv', label: text.formats.csv }
        ]}
        chosen={format}
        onChoose={setFormat}
      />
      <div className="dialog-actions">
        <Button kind="primary" autoFocus onPress={close}>
          {words.common.cancel}
        </Button>
        <Button isPending={busy} onPress={save}>
          {text.exportNow}
        </Button>
      </div>
    </Dialog>
  )
}
