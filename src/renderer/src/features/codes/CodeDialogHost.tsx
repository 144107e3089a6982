import { useCodeDialogs } from './code-dialogs.ts'
import { useCodes } from './codes-store.ts'
import { EditCodeDialog } from './EditCodeDialog.tsx'
import { ExportDialog } from './ExportDialog.tsx'
import { FindCounterDialog } from './FindCounterDialog.tsx'
import { RemoveCodeDialog } from './RemoveCodeDialog.tsx'
import { TakeCodeDialog } from './TakeCodeDialog.tsx'

/** The dialog that is open, for a code that is still there. */
export function CodeDialogHost() {
  const dialog = useCodeDialogs((state) => state.dialog)
  const close = useCodeDialogs((state) => state.close)
  const id = dialog !== undefined && 'id' in dialog ? dialog.id : undefined
  const code = useCodes((state) => state.list.find((one) => one.id === id))
  if (dialog === undefined) return null
  if (dialog.kind === 'export') return <ExportDialog onClose={close} />
  if (code === undefined) return null
  switch (dialog.kind) {
    case 'edit':
      return <EditCodeDialog code={code} onClose={close} />
    case 'remove':
      return <RemoveCodeDialog code={code} onClose={close} />
    case 'find-counter':
      return <FindCounterDialog code={code} onClose={close} />
    case 'take':
      return <TakeCodeDialog key={dialog.way} code={code} way={dialog.way} onClose={close} />
  }
}
