import { useRef, useState } from 'react'
import { words } from '../../text/en.ts'
import { healthText as text } from '../../text/health-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Leaves a finding out, with a reason that the person gives to be found again later. */
export function ExcludeDialog(props: {
  title: string
  onExclude: (reason: string) => void
  onClose: () => void
}) {
  const reason = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  return (
    <Dialog title={text.excludeTitle(props.title)} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const typed = reason.current?.value.trim() ?? ''
          setMissing(typed === '')
          if (typed === '') return
          props.onExclude(typed)
          props.onClose()
        }}
      >
        <p className="quiet">{text.excludeLead}</p>
        <TextField
          label={text.reason}
          inputRef={reason}
          autoFocus
          maxLength={256}
          hint={text.reasonHint}
          error={isMissing ? text.reasonMissing : undefined}
        />
        <div className="dialog-actions">
          <Button onPress={props.onClose}>{words.common.cancel}</Button>
          <Button kind="primary" type="submit">
            {text.excludeNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
