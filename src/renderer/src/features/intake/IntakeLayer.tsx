import { ImageDown } from 'lucide-react'
import { useEffect } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { pictureProblemText } from '../../text/intake-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useRun } from '../../ui/use-run.ts'
import { AskPanel } from './AskPanel.tsx'
import { ChooseButton } from './ChooseButton.tsx'
import { useIntake } from './intake-store.ts'
import { ReviewPanel } from './ReviewPanel.tsx'
import { usePasteAndDrop } from './use-paste-and-drop.ts'
import './intake.css'

const text = words.intake

/** What stands over the page while a picture or a text becomes codes. */
export function IntakeLayer(props: {
  isPaused: boolean
  /** The login on the screen that has no code yet. */
  lookedAt: CredentialId | undefined
  titleOf: (id: CredentialId) => string | undefined
  onSaved: (saved: Output<'intake.save'>) => void
  /** Also after saving. */
  onClosed: () => void
}) {
  const phase = useIntake((state) => state.phase)
  const close = useIntake((state) => state.close)
  const lookAt = useIntake((state) => state.lookAt)
  const isOver = usePasteAndDrop(props.isPaused)
  const { lookedAt, onClosed } = props
  const isOpen = phase.kind !== 'closed'
  useEffect(() => {
    if (isOpen) return onClosed
  }, [isOpen, onClosed])
  useEffect(() => {
    lookAt(lookedAt)
  }, [lookAt, lookedAt])
  return (
    <>
      {isOver && (
        <div className="drop-overlay" aria-hidden>
          <div>
            <ImageDown />
            <b>{text.drop}</b>
            <span>{text.dropLead}</span>
          </div>
        </div>
      )}
      {phase.kind === 'asking' && (
        <Dialog title={text.addTitle} onClose={close}>
          <AskPanel problem={phase.problem} />
        </Dialog>
      )}
      {phase.kind === 'reading' && (
        <Dialog title={text.reading} onClose={close}>
          <div className="reading" role="status">
            <span className="spinner" aria-hidden />
            <Button onPress={close}>{words.common.cancel}</Button>
          </div>
        </Dialog>
      )}
      {phase.kind === 'nothing' && (
        <Dialog title={text.nothingTitle} onClose={close}>
          <Nothing problem={phase.problem} />
        </Dialog>
      )}
      {phase.kind === 'review' && (
        <ReviewPanel phase={phase} titleOf={props.titleOf} onSaved={props.onSaved} onClose={close} />
      )}
    </>
  )
}

function Nothing(props: { problem: keyof typeof pictureProblemText }) {
  const close = useIntake((state) => state.close)
  const readPictures = useIntake((state) => state.readPictures)
  const run = useRun()
  return (
    <>
      <p role="alert">{pictureProblemText[props.problem]}</p>
      <div className="dialog-actions">
        <Button onPress={close}>{words.common.close}</Button>
        <ChooseButton
          kind="primary"
          label={text.chooseAnother}
          onFiles={(files) => {
            run(() => readPictures(files, 'chosen-picture'))
          }}
        />
      </div>
    </>
  )
}
