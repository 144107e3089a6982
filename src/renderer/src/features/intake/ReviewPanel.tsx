import { useState } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { errorWords } from '../../text/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CodeReviewRow } from './CodeReviewRow.tsx'
import { useIntake, type IntakePhase } from './intake-store.ts'
import { ProblemReviewRow } from './ProblemReviewRow.tsx'
import { codeRows, takenRows } from './review-rows.ts'

const text = words.intake

/** Everything that was found, before anything is saved. */
export function ReviewPanel(props: {
  phase: Extract<IntakePhase, { kind: 'review' }>
  titleOf: (id: CredentialId) => string | undefined
  onSaved: (saved: Output<'intake.save'>) => void
  onClose: () => void
}) {
  const { phase, onClose } = props
  const save = useIntake((state) => state.save)
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string>()
  const found = codeRows(phase.rows).length
  const taken = takenRows(phase.rows).length
  const canSave = codeRows(phase.rows).some((row) => row.found.verdict === 'new')
  const fromPicture = phase.source !== 'typed-text'

  async function submit() {
    setBusy(true)
    try {
      props.onSaved(await save())
    } catch (error) {
      setComplaint(errorWords(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={text.reviewTitle}
      heading={
        found > 0 ? text.heading(found, fromPicture) : phase.looking ? text.reading : text.nothingTitle
      }
      width="l"
      isDismissable={false}
      onClose={onClose}
    >
      {found > 0 && <p className="dialog-lead">{text.source[phase.source]}</p>}
      <ul className="review">
        {phase.rows.map((row) =>
          row.kind === 'code' ? (
            <CodeReviewRow key={row.key} row={row} titleOf={props.titleOf} />
          ) : (
            <ProblemReviewRow key={row.key} row={row} />
          )
        )}
      </ul>
      <div role="alert">{complaint !== undefined && <p className="callout bad">{complaint}</p>}</div>
      <div className="dialog-actions">
        <small role="status">{phase.looking ? text.stillLooking : hints[phase.source]}</small>
        <Button onPress={onClose} autoFocus={taken === 0}>
          {canSave ? words.common.cancel : words.common.close}
        </Button>
        {canSave && (
          <Button
            kind="primary"
            autoFocus={taken > 0}
            isDisabled={taken === 0}
            isPending={busy}
            onPress={() => void submit()}
          >
            {taken === 0 ? text.saveNone : text.saveCount(taken)}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

const hints = {
  'pasted-picture': text.clipboardHint,
  'dropped-picture': text.fileHint,
  'chosen-picture': text.fileHint,
  'typed-text': ''
} as const
