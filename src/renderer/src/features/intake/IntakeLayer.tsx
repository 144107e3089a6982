import { ImageDown, Paperclip } from 'lucide-react'
import { Suspense, useEffect } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { pictureProblemText } from '../../text/intake-text.ts'
import { words } from '../../text/en.ts'
import { waysInText } from '../../text/ways-in-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { loadLater } from '../../ui/load-later.ts'
import { useRun } from '../../ui/use-run.ts'
import { AskPanel } from './AskPanel.tsx'
import { ChooseButton } from './ChooseButton.tsx'
import { useIntake } from './intake-store.ts'
import { ReviewPanel } from './ReviewPanel.tsx'
import { usePasteAndDrop } from './use-paste-and-drop.ts'
import './intake.css'

const ScreensDialog = loadLater(() => import('./ScreensDialog.tsx'), 'ScreensDialog')
const RegionDialog = loadLater(() => import('./RegionDialog.tsx'), 'RegionDialog')
const CameraDialog = loadLater(() => import('./CameraDialog.tsx'), 'CameraDialog')

const text = words.intake

export interface IntakeLayerProps {
  isPaused: boolean
  /** The login on the screen that has no code yet. */
  lookedAt: CredentialId | undefined
  titleOf: (id: CredentialId) => string | undefined
  onSaved: (saved: Output<'intake.save'>) => void
  /** Where files that are no codes can go: said beside, and taken from what is dropped or pasted. */
  otherFiles?: { title: string; lead: string; take: (files: File[]) => void } | undefined
  /** Also after saving. */
  onClosed: () => void
}

/** What stands over the page while a picture or a text becomes codes. */
export function IntakeLayer(props: IntakeLayerProps) {
  const isOpen = useIntake((state) => state.phase.kind !== 'closed')
  const lookAt = useIntake((state) => state.lookAt)
  const isOver = usePasteAndDrop(props.isPaused, props.otherFiles?.take)
  const { lookedAt, onClosed } = props
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
          {props.otherFiles !== undefined && (
            <div data-other-files>
              <Paperclip />
              <b>{props.otherFiles.title}</b>
              <span>{props.otherFiles.lead}</span>
            </div>
          )}
        </div>
      )}
      <Suspense fallback={null}>
        <PhaseDialog {...props} />
      </Suspense>
    </>
  )
}

function PhaseDialog(props: IntakeLayerProps) {
  const phase = useIntake((state) => state.phase)
  const close = useIntake((state) => state.close)
  const back = useIntake((state) => state.back)
  switch (phase.kind) {
    case 'closed':
      return null
    case 'asking':
      return (
        <Dialog title={waysInText.title} onClose={back}>
          <AskPanel problem={phase.problem} />
        </Dialog>
      )
    case 'screens':
      return <ScreensDialog />
    case 'region':
      return <RegionDialog frame={phase.frame} />
    case 'camera':
      return <CameraDialog />
    case 'reading':
      return (
        <Dialog title={text.reading} onClose={close}>
          <div className="reading" role="status">
            <span className="spinner" aria-hidden />
            <Button onPress={close}>{words.common.cancel}</Button>
          </div>
        </Dialog>
      )
    case 'nothing':
      return (
        <Dialog title={phase.problem === 'no-code' ? text.nothingTitle : text.unreadTitle} onClose={close}>
          <Nothing problem={phase.problem} />
        </Dialog>
      )
    case 'review':
      return (
        <ReviewPanel
          looking={phase.looking}
          titleOf={props.titleOf}
          onSaved={props.onSaved}
          onClose={close}
        />
      )
  }
}

function Nothing(props: { problem: keyof typeof pictureProblemText }) {
  const close = useIntake((state) => state.close)
  const askForMore = useIntake((state) => state.askForMore)
  const readPictures = useIntake((state) => state.readPictures)
  const run = useRun()
  return (
    <>
      <p role="alert">{pictureProblemText[props.problem]}</p>
      <div className="dialog-actions">
        <Button onPress={close}>{words.common.close}</Button>
        <Button onPress={askForMore}>{waysInText.otherWay}</Button>
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
