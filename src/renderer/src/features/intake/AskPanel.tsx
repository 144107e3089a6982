import { Camera, ClipboardPaste, ImageDown, Images, ScanLine } from 'lucide-react'
import { useRef, useState, type SyntheticEvent } from 'react'
import { intakeTextMaxLength } from '../../../../shared/rules/limits.ts'
import { words } from '../../text/en.ts'
import { typedText } from '../../text/intake-text.ts'
import { waysInText as text } from '../../text/ways-in-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { isMac } from '../../ui/is-mac.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { ChooseButton } from './ChooseButton.tsx'
import { isCodeAddress } from './intake-input.ts'
import { useIntake, type IntakePhase } from './intake-store.ts'
import { problemSentence } from './problem-sentence.ts'
import { savableRows } from './review-rows.ts'

/** The ways in: paste, drop, choose, scan, camera, type. */
export function AskPanel(props: { problem: Extract<IntakePhase, { kind: 'asking' }>['problem'] }) {
  const readPictures = useIntake((state) => state.readPictures)
  const readText = useIntake((state) => state.readText)
  const paste = useIntake((state) => state.paste)
  const show = useIntake((state) => state.show)
  const back = useIntake((state) => state.back)
  const inReview = useIntake((state) => savableRows(state.rows).length)
  const run = useRun()
  const secret = useRef<HTMLTextAreaElement>(null)
  const issuer = useRef<HTMLInputElement>(null)
  const account = useRef<HTMLInputElement>(null)
  const [complaint, setComplaint] = useState<string>()
  const [isAddress, setIsAddress] = useState(false)

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const typed = secret.current?.value.trim() ?? ''
    const found =
      typed === ''
        ? words.intake.secretMissing
        : typed.length > intakeTextMaxLength
          ? words.intake.secretLong
          : undefined
    setComplaint(found)
    if (found !== undefined) {
      secret.current?.focus()
      return
    }
    const label = { issuer: issuer.current?.value.trim() ?? '', account: account.current?.value.trim() ?? '' }
    run(() => readText(typed, label))
  }

  const { problem } = props
  const isAboutClipboard = problem === 'nothing-on-clipboard'
  const told =
    problem === undefined || isAboutClipboard
      ? undefined
      : problem.problem === 'not-a-code'
        ? typedText.notACode
        : problemSentence(problem)
  return (
    <form onSubmit={submit} noValidate>
      <p className="dialog-lead">{text.lead}</p>
      <div className="ways-in">
        <ImageDown aria-hidden />
        <b>{text.pasteOrDrop(isMac() ? '⌘V' : 'Ctrl+V')}</b>
      </div>
      <div className="ways-in-buttons">
        <Button
          onPress={() => {
            run(paste)
          }}
        >
          <ClipboardPaste aria-hidden /> {text.fromClipboard}
        </Button>
        <ChooseButton
          label={text.choose}
          icon={<Images aria-hidden />}
          onFiles={(files) => {
            run(() => readPictures(files, 'chosen-picture'))
          }}
        />
        <Button
          onPress={() => {
            show({ kind: 'screens' })
          }}
        >
          <ScanLine aria-hidden /> {text.scan}
        </Button>
        <Button
          onPress={() => {
            show({ kind: 'camera' })
          }}
        >
          <Camera aria-hidden /> {text.camera}
        </Button>
      </div>
      <div role="alert">{isAboutClipboard && <p className="callout warn">{text.nothingOnClipboard}</p>}</div>
      <p className="or">{text.orType}</p>
      <Field label={text.secret} hint={text.secretHint} error={complaint ?? told}>
        {(ties) => (
          <textarea
            {...ties}
            ref={secret}
            className="input secret"
            rows={2}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={({ target }) => {
              setComplaint(undefined)
              setIsAddress(isCodeAddress(target.value))
            }}
            onKeyDown={(event) => {
              // Enter goes on, as in every field of one line; with Shift it begins a line.
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
              event.preventDefault()
              event.currentTarget.form?.requestSubmit()
            }}
          />
        )}
      </Field>
      {!isAddress && (
        <div className="pair">
          <TextField label={words.intake.issuer} inputRef={issuer} maxLength={256} />
          <TextField label={words.intake.account} inputRef={account} maxLength={256} />
        </div>
      )}
      <div className="dialog-actions">
        <Button onPress={back}>{inReview > 0 ? text.backToReview(inReview) : words.common.cancel}</Button>
        <Button type="submit" kind="primary">
          {words.intake.read}
        </Button>
      </div>
    </form>
  )
}
