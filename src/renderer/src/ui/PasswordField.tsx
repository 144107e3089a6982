import { Eye, EyeOff } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { words } from '../text/en.ts'
import { IconButton } from './Button.tsx'
import { Field } from './Field.tsx'
import { useLimit } from './use-limit.ts'

/**
 * A secret being typed. SECURITY: uncontrolled (and no React Aria text field, which keeps the text in React's
 * state), so that it is in the input element only; whoever needs it reads it from `inputRef`.
 * `onLength` tells how much there is, not what. As it leaves the page it is wiped.
 */
export function PasswordField(props: {
  label: string
  inputRef: Ref<HTMLInputElement>
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
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const input = box.current?.querySelector('input')
    return () => {
      if (input) input.value = ''
    }
  }, [])
  return (
    <Field label={props.label} hint={props.hint} error={props.error ?? limit.complaint}>
      {(ties) => (
        <div ref={box} className="input with-button">
          <input
            {...ties}
            ref={props.inputRef}
            className="secret"
            type={shown ? 'text' : 'password'}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            autoFocus={props.autoFocus}
            disabled={props.isDisabled}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
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
