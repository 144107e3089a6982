import { useState } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { IntakeSource } from '../../../../shared/model/intake.ts'
import { words } from '../../text/en.ts'
import { errorWords } from '../../text/error-text.ts'
import { leftOverText, reviewText as text, sourceText } from '../../text/review-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCodeSettings } from '../settings/use-code-settings.ts'
import { useIntake } from './intake-store.ts'
import { ReviewList } from './ReviewList.tsx'
import { canTake, savableRows, takenRows } from './review-rows.ts'

/** Everything that was found, before anything is saved. */
export function ReviewPanel(props: {
  looking: boolean
  titleOf: (id: CredentialId) => string | undefined
  onSaved: (saved: Output<'intake.save'>) => void
  onClose: () => void
}) {
  const { looking, onClose } = props
  const rows = useIntake((state) => state.rows)
  const sources = useIntake((state) => state.sources)
  const pictures = useIntake((state) => state.pictures)
  const save = useIntake((state) => state.save)
  const askForMore = useIntake((state) => state.askForMore)
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string>()
  const found = savableRows(rows).length
  const taken = takenRows(rows).length
  const { clearPastedPicture } = useCodeSettings()
  const leftOver = (source: IntakeSource) =>
    source !== 'pasted-picture' || clearPastedPicture === 'always'
      ? leftOverText[source]
      : clearPastedPicture === 'ask'
        ? text.pictureAsked
        : text.pictureStays
  const canSave = savableRows(rows).some(canTake)

  async function submit() {
    setBusy(true)
    setComplaint(undefined)
    try {
      props.onSaved(await save())
    } catch (error) {
      setComplaint(errorWords(error))
      setBusy(false)
    }
  }

  const [only] = sources
  const isOnePicture = pictures === 1 && sources.length === 1 && only !== 'typed-text'
  const heading = isOnePicture ? text.headingInPicture(found) : text.heading(found)
  const lead = sources.length > 1 || only === undefined ? text.severalSources : sourceText[only]
  return (
    <Dialog
      title={text.title}
      heading={found > 0 ? heading : looking ? words.intake.reading : words.intake.nothingTitle}
      width="l"
      isDismissable={false}
      isKept={busy}
      onClose={onClose}
    >
      {found > 0 && <p className="dialog-lead">{lead}</p>}
      <ReviewList rows={rows} titleOf={props.titleOf} />
      <div role="alert">{complaint !== undefined && <p className="callout bad">{complaint}</p>}</div>
      <div className="dialog-actions">
        <small role="status">
          {looking ? text.stillLooking : [...new Set(sources.map(leftOver))].join(' ')}
        </small>
        <Button isDisabled={busy} onPress={askForMore}>
          {text.addMore}
        </Button>
        <Button isDisabled={busy} onPress={onClose} autoFocus={taken === 0}>
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
            {taken === 0 ? text.saveNone : text.save(taken)}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
