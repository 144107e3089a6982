import { useState } from 'react'
import type { FieldId } from '../../../../../shared/model/ids.ts'
import { fieldsMax } from '../../../../../shared/rules/limits.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { fieldLabel } from '../field-label.ts'
import { AddFieldMenu, type NewField } from './AddFieldMenu.tsx'
import type { ShapeField } from './editor-shape.ts'
import { FieldInput } from './FieldInput.tsx'
import { newFieldId } from './new-field-id.ts'
import { inputIn, inputName } from './read-editor.ts'
import type { Generate } from './SecretInput.tsx'
import { editorFormId, type Editor } from './use-editor.ts'

/** All further fields in their order, and the way to more. */
export function FieldsInput(props: {
  editor: Editor
  generate: Generate | undefined
  /** Name of the input that stands in the way of saving. */
  wrong: string | undefined
  wantsCode: boolean
  onWantsCode: (wants: boolean) => void
}) {
  const { editor } = props
  const { fields } = editor.shape
  const [said, setSaid] = useState('')
  const change = (next: (fields: readonly ShapeField[]) => readonly ShapeField[]) => {
    editor.reshape((shape) => ({ ...shape, fields: next(shape.fields) }))
  }
  const move = (id: FieldId, by: 1 | -1) => {
    const from = fields.findIndex((field) => field.id === id)
    const moved = fields[from]
    if (moved === undefined) return
    const next = fields.filter((field) => field.id !== id)
    next.splice(from + by, 0, moved)
    change(() => next)
    setSaid(text.moved(fieldLabel(moved), from + by + 1, fields.length))
  }
  const add = (field: NewField) => {
    if (field === 'code') {
      props.onWantsCode(true)
      return
    }
    const id = newFieldId()
    change((all) => [...all, { ...field, id, label: '', value: '', kept: 'none', isOffered: false }])
    // Its inputs are there with the next drawing.
    requestAnimationFrame(() => {
      inputIn(editorFormId, field.role === 'custom' ? inputName.label(id) : inputName.value(id))?.focus()
    })
  }
  return (
    <fieldset className="editor-part">
      <legend className={fields.length === 0 ? 'only-read' : undefined}>{text.fields}</legend>
      {fields.map((field, place) => (
        <FieldInput
          key={field.id}
          {...{ editor, field, place }}
          count={fields.length}
          generate={props.generate}
          isWrong={props.wrong === inputName.value(field.id)}
          onMove={(by) => {
            move(field.id, by)
          }}
          onRemove={() => {
            change((all) => all.filter((one) => one.id !== field.id))
          }}
        />
      ))}
      <span role="status" className="only-read">
        {said}
      </span>
      {props.wantsCode && (
        <p className="callout plain code-wanted">
          <span>{text.codeWanted}</span>
          <Button kind="quiet" onPress={() => props.onWantsCode(false)}>
            {text.codeNotWanted}
          </Button>
        </p>
      )}
      {fields.length < fieldsMax ? (
        <AddFieldMenu onAdd={add} />
      ) : (
        <p className="hint">{text.tooManyFields(fieldsMax)}</p>
      )}
    </fieldset>
  )
}
