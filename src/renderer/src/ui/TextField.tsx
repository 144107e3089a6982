import type { ReactNode, Ref } from 'react'
import { Field } from './Field.tsx'
import { useLimit } from './use-limit.ts'

/**
 * Plain text. Uncontrolled: who needs the text reads it from `inputRef` or by `name` from its form, or listens to
 * `onText`. With `rows` it has lines.
 */
export function TextField(props: {
  label: string
  inputRef?: Ref<HTMLInputElement>
  name?: string
  defaultValue?: string
  hint?: ReactNode
  error?: string | undefined
  placeholder?: string
  maxLength?: number
  autoFocus?: boolean
  mono?: boolean
  rows?: number
  onText?: (text: string) => void
}) {
  const limit = useLimit(props.maxLength)
  return (
    <Field label={props.label} hint={props.hint} error={props.error ?? limit.complaint}>
      {(ties) => {
        const shared = {
          ...ties,
          className: props.mono === true ? 'input secret' : 'input',
          name: props.name,
          defaultValue: props.defaultValue,
          placeholder: props.placeholder,
          maxLength: props.maxLength,
          autoFocus: props.autoFocus,
          autoComplete: 'off',
          autoCapitalize: 'off',
          spellCheck: false,
          onChange: ({ target }: { target: { value: string } }) => {
            limit.check(target.value)
            props.onText?.(target.value)
          }
        }
        return props.rows === undefined ? (
          <input {...shared} ref={props.inputRef} />
        ) : (
          <textarea {...shared} rows={props.rows} />
        )
      }}
    </Field>
  )
}
