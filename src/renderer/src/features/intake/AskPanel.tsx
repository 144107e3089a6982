import { ImageDown } from 'lucide-react'
import { useRef, useState, type SyntheticEvent } from 'react'
import type { IntakeProblem } from '../../../../shared/model/intake.ts'
import { intakeTextMaxLength } from '../../../../shared/rules/limits.ts'
import { words } from '../../text/en.ts'
import { intakeProblemText, typedNotACode } from '../../text/intake-text.ts'
import { Button } from '../../ui/Button.tsx'
import { isMac } from '../../ui/is-mac.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { ChooseButton } from './ChooseButton.tsx'
import { isCodeAddress } from './intake-input.ts'
import { useIntake } from './intake-store.ts'

const text = words.intake

/** The ways in: paste, drop, choose, type. */
export function AskPanel({ problem }: { problem: IntakeProblem | undefined }) {
  const readPictures = useIntake((state) => state.readPictures)
  const readText = useIntake((state) => state.readText)
  const close = useIntake((state) => state.close)
  const run = useRun()
  const secret = useRef<HTMLInputElement>(null)
  const issuer = useRef<HTMLInputElement>(null)
  const account = useRef<HTMLInputElement>(null)
  const [complaint, setComplaint] = useState<string>()
  const [isAddress, setIsAddress] = useState(false)

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const typed = secret.current?.value.trim() ?? ''
    const found =
      typed === '' ? text.secretMissing : typed.length > intakeTextMaxLength ? text.secretLong : undefined
    setComplaint(found)
    if (found !== undefined) {
      secret.current?.focus()
      return
    }
    const label = { issuer: issuer.current?.value.trim() ?? '', account: account.current?.value.trim() ?? '' }
    run(() => readText(typed, label))
  }

  const told =
    problem === undefined ? undefined : problem === 'not-a-code' ? typedNotACode : intakeProblemText[problem]
  return (
    <form onSubmit={submit} noValidate>
      <p className="dialog-lead">{text.addLead}</p>
      <div className="ways-in">
        <ImageDown aria-hidden />
        <b>{text.pasteOrDrop(isMac() ? '⌘V' : 'Ctrl+V')}</b>
        <ChooseButton
          label={text.choose}
          onFiles={(files) => {
            run(() => readPictures(files, 'chosen-picture'))
          }}
        />
      </div>
      <p className="or">{text.orType}</p>
      <TextField
        label={text.secret}
        inputRef={secret}
        mono
        hint={text.secretHint}
        error={complaint ?? told}
        onText={(typed) => {
          setComplaint(undefined)
          setIsAddress(isCodeAddress(typed))
        }}
      />
      {!isAddress && (
        <div className="pair">
          <TextField label={text.issuer} inputRef={issuer} maxLength={256} />
          <TextField label={text.account} inputRef={account} maxLength={256} />
        </div>
      )}
      <div className="dialog-actions">
        <Button onPress={close}>{words.common.cancel}</Button>
        <Button type="submit" kind="primary">
          {text.read}
        </Button>
      </div>
    </form>
  )
}
