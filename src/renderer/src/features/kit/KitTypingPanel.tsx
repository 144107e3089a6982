import { useEffect, useRef, type SyntheticEvent } from 'react'
import { kitText as text } from '../../text/kit-text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useKit, type KitPhase } from './kit-store.ts'

/** Some groups typed back from the paper: the proof that there is one. The kit is not on the screen meanwhile. */
export function KitTypingPanel({ phase }: { phase: Extract<KitPhase, { kind: 'typing' }> }) {
  const confirm = useKit((state) => state.confirm)
  const showAgain = useKit((state) => state.showAgain)
  const inputs = useRef(new Map<number, HTMLInputElement>())
  const run = useRun()
  const { ask } = phase.sheet
  const [firstDifferent] = phase.different

  useEffect(() => {
    if (firstDifferent !== undefined) inputs.current.get(firstDifferent)?.focus()
  }, [firstDifferent, phase.different])

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const answers = ask.map((group) => ({ group, text: inputs.current.get(group)?.value ?? '' }))
    const missing = answers.find((answer) => answer.text.trim() === '')
    if (missing !== undefined) inputs.current.get(missing.group)?.focus()
    else run(() => confirm(answers))
  }

  return (
    <form onSubmit={submit}>
      <p className="dialog-lead">{text.confirmLead}</p>
      <div className="kit-answers">
        {ask.map((group, index) => (
          <TextField
            key={group}
            label={text.group(group)}
            inputRef={(element) => {
              if (element === null) inputs.current.delete(group)
              else inputs.current.set(group, element)
            }}
            maxLength={20}
            mono
            autoFocus={index === 0}
            error={phase.different.includes(group) ? text.different : undefined}
          />
        ))}
      </div>
      <div className="dialog-actions">
        <Button kind="quiet" isDisabled={phase.busy} onPress={showAgain}>
          {text.back}
        </Button>
        <span className="grow" />
        <Button type="submit" kind="primary" isPending={phase.busy}>
          {text.confirm}
        </Button>
      </div>
    </form>
  )
}
