import { useRef, useState, type SyntheticEvent } from 'react'
import type { TestKitResult } from '../../../../shared/model/vault.ts'
import { words } from '../../text/en.ts'
import { errorWords } from '../../text/error-text.ts'
import { kitText as text } from '../../text/kit-text.ts'
import { Button } from '../../ui/Button.tsx'
import { KitField } from './KitField.tsx'
import { useKit } from './kit-store.ts'

/** Whether the paper in somebody's hand opens the vault; nothing is changed by asking. */
export function TestKitPanel() {
  const test = useKit((state) => state.test)
  const close = useKit((state) => state.close)
  const inputRef = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [opens, setOpens] = useState(false)
  const [complaint, setComplaint] = useState<string>()

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const kit = inputRef.current?.value.trim() ?? ''
    setOpens(false)
    setComplaint(kit === '' ? text.fieldEmpty : undefined)
    if (kit === '' || busy) {
      inputRef.current?.focus()
      return
    }
    setBusy(true)
    try {
      const result = await test(kit)
      setOpens(result.kind === 'opens')
      setComplaint(testComplaint(result))
      if (result.kind !== 'opens') inputRef.current?.focus()
    } catch (error) {
      setComplaint(errorWords(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className="dialog-lead">{text.testLead}</p>
      <KitField
        inputRef={inputRef}
        autoFocus
        error={complaint}
        onText={() => {
          setOpens(false)
          setComplaint(undefined)
        }}
      />
      <div role="status">{opens && <p className="callout ok">{text.opens}</p>}</div>
      <div className="dialog-actions">
        <Button onPress={close}>{words.common.close}</Button>
        <Button type="submit" kind="primary" isPending={busy}>
          {busy ? text.testing : text.test}
        </Button>
      </div>
    </form>
  )
}

function testComplaint(result: TestKitResult): string | undefined {
  switch (result.kind) {
    case 'opens':
      return undefined
    case 'mistyped':
      return text.mistyped(result.group)
    case 'other-kit':
      return text.otherKit
  }
}
