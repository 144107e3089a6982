import type { Ref } from 'react'
import { kitText } from '../../text/kit-text.ts'
import { TextField } from '../../ui/TextField.tsx'

/** A kit being typed from paper, in any spelling; main reads it. SECURITY: in the input element only. */
export function KitField(props: {
  inputRef: Ref<HTMLInputElement>
  error: string | undefined
  autoFocus?: boolean
  onText?: () => void
}) {
  return (
    <TextField
      label={kitText.field}
      inputRef={props.inputRef}
      hint={kitText.fieldHint}
      error={props.error}
      maxLength={200}
      mono
      autoFocus={props.autoFocus === true}
      {...(props.onText === undefined ? {} : { onText: props.onText })}
    />
  )
}
