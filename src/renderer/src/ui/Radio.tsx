import type { ReactNode } from 'react'
import { RadioButton, RadioField } from 'react-aria-components'

/** One answer of a radio group; how it looks is the caller's. */
export function Radio(props: { value: string; className: string; autoFocus?: boolean; children: ReactNode }) {
  return (
    <RadioField value={props.value} autoFocus={props.autoFocus === true}>
      <RadioButton className={props.className}>{props.children}</RadioButton>
    </RadioField>
  )
}
