import type { ReactNode, Ref } from 'react'
import { Field } from './Field.tsx'
import { useLimit } from './use-limit.ts'

/** One line of plain text. Uncontrolled: who needs the text reads it from `inputRef`, or listens to `onText`. */
export function TextField(props: {
  label: string
  inputRef?: Ref<HTMLInputElement>
  defaultValue?: string
  hint?: ReactNode
  error?: string | undefined
  placeholder?: string
  maxLength?: number
  autoFocus?: boolean
  mono?: boolean
  onText?: (text: string) => void
}) {
  const limit = useLimit(props.maxLength)
  return (
    <Field label={props.label} hint={props.hint} error={props.error ?? limit.complaint}>
      {(ties) => (
        <input
          {...ties}
          ref={props.inputRef}
          className={props.mono === true ? 'input secret' : 'input'}
          defaultValue={props.defaultValue}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          autoFocus={props.autoFocus}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ target }) => {
            limit.check(target.value)
            props.onText?.(target.value)
          }}
        />
      )}
    </Field>
  )
}
