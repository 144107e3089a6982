import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { fieldLabelMaxLength, fieldMaxLength } from '../../../../../shared/rules/limits.ts'
import { addressProblem } from '../../../../../shared/rules/web-address.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { kindsText } from '../../../text/kinds-text.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { calendarDateOf, readCalendarDate } from '../../../ui/calendar-date.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { fieldLabel } from '../field-label.ts'
import type { ShapeField } from './editor-shape.ts'
import { inputName } from './read-editor.ts'
import { SecretInput, type Generate } from './SecretInput.tsx'
import type { Editor } from './use-editor.ts'

/** Keys and addresses of several lines. */
const isLong = (field: ShapeField) => ['public-key', 'address'].includes(field.role)

/** One further field: its name where it is the person's own, its value, and its place among the others. */
export function FieldInput(props: {
  editor: Editor
  field: ShapeField
  place: number
  count: number
  generate: Generate | undefined
  isWrong: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) {
  const { field, editor } = props
  const label = fieldLabel(field)
  const valueName = field.role === 'custom' ? kindsText.fields[field.kind] : label
  return (
    <div className="field-input" data-own={field.role === 'custom' || undefined}>
      {field.role === 'custom' && (
        <TextField
          label={text.fieldName}
          name={inputName.label(field.id)}
          defaultValue={field.label}
          maxLength={fieldLabelMaxLength}
        />
      )}
      {field.kind === 'concealed' ? (
        <SecretInput
          editor={editor}
          name={inputName.value(field.id)}
          secret={field.id}
          label={valueName}
          kept={field.kept}
          maxLength={fieldMaxLength}
          generate={['custom', 'passphrase'].includes(field.role) ? props.generate : undefined}
        />
      ) : (
        <PlainInput field={field} label={valueName} isWrong={props.isWrong} />
      )}
      <div className="field-places">
        <IconButton
          label={text.moveUp(label)}
          icon={<ArrowUp />}
          onPress={() => props.onMove(-1)}
          isDisabled={props.place === 0}
        />
        <IconButton
          label={text.moveDown(label)}
          icon={<ArrowDown />}
          onPress={() => props.onMove(1)}
          isDisabled={props.place === props.count - 1}
        />
        <IconButton label={text.remove(label)} icon={<Trash2 />} onPress={props.onRemove} />
      </div>
    </div>
  )
}

/** The date as it was understood, or how to write one. */
function dateHint(typed: string): string {
  if (typed.trim() === '') return text.dateHint
  return readCalendarDate(typed) === undefined ? text.dateOdd : calendarDateOf(typed)
}

function PlainInput({ field, label, isWrong }: { field: ShapeField; label: string; isWrong: boolean }) {
  const [typed, setTyped] = useState(field.value)
  const input = useRef<HTMLInputElement>(null)
  const isOddDate = field.kind === 'date' && typed.trim() !== '' && readCalendarDate(typed) === undefined
  const problem = field.kind === 'url' && typed.trim() !== '' ? addressProblem(typed) : undefined
  const shared = {
    label,
    name: inputName.value(field.id),
    defaultValue: field.value,
    maxLength: fieldMaxLength
  }
  if (isLong(field)) return <TextField {...shared} rows={3} mono={field.role === 'public-key'} />
  return (
    <TextField
      {...shared}
      inputRef={input}
      onText={setTyped}
      {...(field.kind === 'date' ? { hint: dateHint(typed) } : {})}
      {...(problem === undefined ? {} : { hint: text.addressOdd[problem] })}
      error={isWrong && isOddDate ? text.dateOdd : undefined}
    />
  )
}
