import { Eye, EyeOff } from 'lucide-react'
import { useState, type KeyboardEvent, type Ref } from 'react'
import { words } from '../text/en.ts'
import { IconButton } from './Button.tsx'
import { Field } from './Field.tsx'
import { SecretInput } from './SecretInput.tsx'
import { useLimit } from './use-limit.ts'

/**
 * A secret being typed, with its label and a button that shows what is typed. Whoever needs it reads it from
 * `inputRef`. `onLength` tells how much there is, not what.
 */
export function PasswordField(props: {
  label: string
  inputRef: Ref<HTMLInputElement | null>
  autoFocus?: boolean
  placeholder?: string
  hint?: string | undefined
  error?: string | undefined
  maxLength?: number
  isDisabled?: boolean
  onLength?: (length: number) => void
  onKey?: (event: KeyboardEvent) => void
}) {
  const [shown, setShown] = useState(false)
  const limit = useLimit(props.maxLength)
  return (
    <Field label={props.label} hint={props.hint} error={props.error ?? limit.complaint}>
      {(ties) => (
        <div className="input with-button">
          <SecretInput
            {...ties}
            inputRef={props.inputRef}
            isShown={shown}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            autoFocus={props.autoFocus}
            disabled={props.isDisabled}
            onChange={({ target }) => {
              limit.check(target.value)
              props.onLength?.(target.value.length)
            }}
            onKeyDown={props.onKey}
            onKeyUp={props.onKey}
          />
          <IconButton
            label={shown ? words.secrets.hideTyped : words.secrets.showTyped}
            icon={shown ? <EyeOff /> : <Eye />}
            isPressed={shown}
            onPress={() => {
              setShown(!shown)
            }}
          />
        </div>
      )}
    </Field>
  )
}
