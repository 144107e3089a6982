import { useState, type ReactNode } from 'react'
import { words } from '../../text/en.ts'
import { errorWords } from '../../text/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** A few inputs and one act. What stops it stands in the dialog; where it works, the dialog closes. */
export function FormDialog(props: {
  title: string
  lead?: string
  submitLabel: string
  /** Answers whether it is done: where not, something in the form says why. */
  submit: (form: HTMLFormElement) => Promise<boolean>
  /** The safe way out has the focus: for what cannot be taken back. */
  isGrave?: boolean
  onClose: () => void
  children?: ReactNode
}) {
  const { onClose } = props
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string>()
  async function submit(form: HTMLFormElement) {
    if (busy) return
    setBusy(true)
    setComplaint(undefined)
    try {
      if (await props.submit(form)) onClose()
    } catch (error) {
      setComplaint(errorWords(error))
    } finally {
      setBusy(false)
    }
  }
  const isGrave = props.isGrave === true
  return (
    <Dialog title={props.title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit(event.currentTarget)
        }}
      >
        {props.lead !== undefined && <p className="dialog-lead">{props.lead}</p>}
        {props.children}
        <div role="alert">{complaint !== undefined && <p className="callout bad">{complaint}</p>}</div>
        <div className="dialog-actions">
          <Button kind={isGrave ? 'primary' : 'plain'} autoFocus={isGrave} onPress={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" kind={isGrave ? 'plain' : 'primary'} isPending={busy}>
            {props.submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
