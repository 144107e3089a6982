import { Copy, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { itemText as text } from '../../text/item-text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useShortLook } from '../../ui/use-short-look.ts'
import { drawNotes } from './draw-notes.ts'
import { FieldRow } from './FieldRow.tsx'
import { HidesIn } from './HidesIn.tsx'
import { useItemCalls } from './item-calls.ts'
import { SecretDots } from './SecretDots.tsx'

const drawFormatted = (element: HTMLElement, notes: string) => {
  drawNotes(element, { text: notes, isFormatted: true })
}
const drawRaw = (element: HTMLElement, notes: string) => {
  drawNotes(element, { text: notes, isFormatted: false })
}

/** Notes are a secret too: shown on request, with the little formatting they may have, or as they were typed. */
export function NotesCard({ id }: { id: CredentialId }) {
  const [isFormatted, setFormatted] = useState(true)
  const { ref, hidesAtMs, show, hide } = useShortLook<string>(isFormatted ? drawFormatted : drawRaw)
  const reveal = useItemCalls((calls) => calls.reveal)
  const copy = useItemCalls((calls) => calls.copy)
  const run = useRun()
  const isShown = hidesAtMs !== undefined
  return (
    <div className="card notes-card">
      <FieldRow
        label={text.notes}
        note={isShown && <HidesIn untilMs={hidesAtMs} />}
        actions={
          <>
            <IconButton
              label={isShown ? words.secrets.hideNotes : words.secrets.showNotes}
              icon={isShown ? <EyeOff /> : <Eye />}
              onPress={
                isShown
                  ? hide
                  : () => {
                      show(() => reveal({ id, field: 'notes' }))
                    }
              }
            />
            <IconButton
              label={text.copy(inSentence(text.notes))}
              icon={<Copy />}
              onPress={() => {
                run(() => copy({ id, field: 'notes' }))
              }}
            />
          </>
        }
      >
        {isShown ? (
          <Button
            kind="quiet"
            onPress={() => {
              setFormatted(!isFormatted)
            }}
          >
            {isFormatted ? text.notesAsTyped : text.notesFormatted}
          </Button>
        ) : (
          <SecretDots />
        )}
      </FieldRow>
      {isShown && <div ref={ref} className="notes-text" data-testid="notes" dir="auto" />}
    </div>
  )
}
