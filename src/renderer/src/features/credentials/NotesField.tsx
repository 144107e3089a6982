import { useState, type RefObject } from 'react'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useLimit } from '../../ui/use-limit.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCredentials } from './credentials-store.ts'

const maxLength = 100_000

/**
 * Notes are a secret too: those that exist stay in main until asked for, which is written to the audit trail.
 * While they are not shown there is no input, and saving leaves them as they are.
 */
export function NotesField(props: {
  credential: CredentialDetail | undefined
  inputRef: RefObject<HTMLTextAreaElement | null>
}) {
  const { credential } = props
  const [opened, setOpened] = useState(credential?.hasNotes !== true)
  const reveal = useCredentials((state) => state.reveal)
  const run = useRun()
  const limit = useLimit(maxLength)
  if (!opened && credential !== undefined) {
    const open = async () => {
      const { value } = await reveal(credential.id, 'notes')
      setOpened(true)
      // The input appears with the next drawing; from then on the text is in it and nowhere else.
      requestAnimationFrame(() => {
        const input = props.inputRef.current
        if (input === null) return
        input.value = value
        input.focus()
      })
    }
    return (
      <div className="text-field">
        <span className="field-name">{words.editor.notes}</span>
        <div className="kept">
          <span>{words.editor.notesKept}</span>
          <Button
            onPress={() => {
              run(open)
            }}
          >
            {words.editor.editNotes}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <Field label={words.editor.notes} error={limit.complaint}>
      {(ties) => (
        <textarea
          {...ties}
          ref={props.inputRef}
          className="input"
          rows={3}
          maxLength={maxLength}
          onChange={({ target }) => {
            limit.check(target.value)
          }}
          defaultValue=""
        />
      )}
    </Field>
  )
}
