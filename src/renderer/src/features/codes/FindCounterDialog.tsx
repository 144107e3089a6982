import { useRef, useState, type SyntheticEvent } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useMadeCodes } from './made-codes.ts'

/** Brings the counter to where another device has it (RFC 4226 §7.4, looking ahead). */
export function FindCounterDialog({ code, onClose }: { code: CodeSummary; onClose: () => void }) {
  const findCounter = useMadeCodes((state) => state.findCounter)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const fieldRef = useRef<HTMLInputElement>(null)
  const [complaint, setComplaint] = useState<string>()
  const [busy, setBusy] = useState(false)

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const typed = fieldRef.current?.value.replace(/\s/g, '') ?? ''
    if (typed === '') {
      setComplaint(text.findEmpty)
      fieldRef.current?.focus()
      return
    }
    setBusy(true)
    run(async () => {
      try {
        if (await findCounter(code.id, typed)) {
          say({ text: text.found, tone: 'plain' })
          onClose()
        } else {
          setComplaint(text.notFound)
          fieldRef.current?.focus()
        }
      } finally {
        setBusy(false)
      }
    })
  }

  return (
    <Dialog title={text.findTitle} onClose={onClose}>
      <p className="dialog-lead">{text.findLead}</p>
      <form onSubmit={submit}>
        <TextField
          label={text.findField}
          inputRef={fieldRef}
          maxLength={16}
          autoFocus
          mono
          error={complaint}
          onText={() => {
            setComplaint(undefined)
          }}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" kind="primary" isPending={busy}>
            {text.find}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
