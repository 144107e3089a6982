import { useState } from 'react'
import { notesMaxLength } from '../../../../../shared/rules/limits.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { words } from '../../../text/en.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useLimit } from '../../../ui/use-limit.ts'
import { useRun } from '../../../ui/use-run.ts'
import { useItemCalls } from '../item-calls.ts'
import { inputIn } from './read-editor.ts'
import { editorFormId, type Editor } from './use-editor.ts'

/**
 * Notes are a secret too: those that exist stay in main until asked for, which is written to the audit trail. While
 * they are not shown there is no input, and saving leaves them as they are.
 */
export function NotesInput({ editor }: { editor: Editor }) {
  const { id, notes } = editor.shape
  const [isOpen, setOpen] = useState(notes === 'none')
  const reveal = useItemCalls((calls) => calls.reveal)
  const run = useRun()
  const limit = useLimit(notesMaxLength)
  if (!isOpen) {
    const open = async () => {
      const value = id === undefined || notes === 'typed' ? '' : (await reveal({ id, field: 'notes' })).value
      setOpen(true)
      // The input appears with the next drawing; from then on the text is in it and nowhere else.
      requestAnimationFrame(() => {
        const input = inputIn(editorFormId, 'notes')
        if (input === undefined) return
        input.value = value
        input.focus()
      })
    }
    return (
      <div className="text-field">
        <span className="field-name">{words.editor.notes}</span>
        <div className="kept">
          <span>{notes === 'typed' ? text.typedBefore : words.editor.notesKept}</span>
          <Button
            onPress={() => {
              run(open)
            }}
          >
            {notes === 'typed' ? text.typeAnew : words.editor.editNotes}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <Field label={words.editor.notes} hint={text.notesHint} error={limit.complaint}>
      {(ties) => (
        <textarea
          {...ties}
          name="notes"
          className="input"
          rows={editor.shape.kind === 'note' ? 10 : 3}
          maxLength={notesMaxLength}
          defaultValue=""
          onChange={({ target }) => {
            limit.check(target.value)
          }}
        />
      )}
    </Field>
  )
}
