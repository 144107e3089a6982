import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { confirmText as text } from '../../text/confirm-text.ts'
import { words } from '../../text/en.ts'
import { errorWords } from '../../text/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'

/** What a call that takes a code answers where it took none. */
export type CodeRefusal = { kind: 'wrong-code' | 'too-soon'; retryAfterMs: number } | { kind: 'used-code' }

/** A form with one code in it. SECURITY: the code is in the input element until it is sent, and then nowhere. */
export function CodeForm(props: {
  label?: string
  hint?: string
  /** Where a wrong code may have another reason than mistyping. */
  wrong?: string
  submitLabel: string
  backLabel?: string
  children?: ReactNode
  /** Resolves to why it was not taken, or to nothing. */
  send: (code: string) => Promise<CodeRefusal | undefined>
  onBack: () => void
}) {
  const inputRef = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<{ n: number; said: string }>()
  const [triesAgainAtMs, setTriesAgainAtMs] = useState<number>()
  const waitSeconds = useSecondsLeft(triesAgainAtMs)

  useEffect(() => {
    if (complaint !== undefined && waitSeconds === 0) inputRef.current?.focus()
  }, [complaint, waitSeconds])

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const input = inputRef.current
    if (input === null || busy || waitSeconds > 0) return
    const code = input.value.trim()
    const complain = (said: string) => {
      setComplaint((before) => ({ n: (before?.n ?? 0) + 1, said }))
    }
    if (code === '') {
      complain(text.empty)
      return
    }
    setBusy(true)
    try {
      const refusal = await props.send(code)
      input.value = ''
      if (refusal === undefined) return
      const waitMs = 'retryAfterMs' in refusal ? refusal.retryAfterMs : 0
      setTriesAgainAtMs(waitMs === 0 ? undefined : Math.ceil((Date.now() + waitMs) / 1000) * 1000)
      complain(codeRefusalText(refusal, props.wrong))
    } catch (error) {
      complain(errorWords(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      {props.children}
      <TextField
        label={props.label ?? text.code}
        hint={props.hint ?? text.codeHint}
        inputRef={inputRef}
        error={complaint?.said}
        maxLength={64}
        mono
        autoFocus
      />
      <div className="dialog-actions">
        <small role="status">{waitSeconds > 0 ? text.wait(waitSeconds) : ''}</small>
        <Button isDisabled={busy} onPress={props.onBack}>
          {props.backLabel ?? words.common.cancel}
        </Button>
        <Button type="submit" kind="primary" isPending={busy} isDisabled={waitSeconds > 0}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  )
}

function codeRefusalText(refusal: CodeRefusal, wrong: string | undefined): string {
  switch (refusal.kind) {
    case 'wrong-code':
      return wrong ?? text.wrong
    case 'too-soon':
      return words.unlock.tooSoon
    case 'used-code':
      return text.used
  }
}
