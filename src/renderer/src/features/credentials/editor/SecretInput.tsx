import { Eye, EyeOff, Trash2, Undo2 } from 'lucide-react'
import { useRef, useState, type ComponentType } from 'react'
import type { SecretField } from '../../../../../shared/model/credential.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { words } from '../../../text/en.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useLimit } from '../../../ui/use-limit.ts'
import type { Kept } from './editor-shape.ts'
import type { Editor } from './use-editor.ts'
import { StrengthLine } from './StrengthLine.tsx'

/** Puts a made value into an input; handed in, because making values is another feature's. */
export type Generate = ComponentType<{ onValue: (value: string) => void }>

/**
 * A secret being typed, or one that is kept and can be replaced or removed. SECURITY: the input is uncontrolled; what
 * was there before never comes here.
 */
export function SecretInput(props: {
  editor: Editor
  name: string
  secret: SecretField
  label: string
  kept: Kept
  isLong?: boolean
  /** Whether the secret can be taken out while its place stays. */
  canRemove?: boolean
  maxLength: number
  generate?: Generate | undefined
  /** Words a guesser would try first. Without them nothing is said about the strength. */
  strengthWords?: () => string[]
  autoFocus?: boolean
}) {
  const { editor, label, kept, generate: GenerateSlot } = props
  const [isShown, setShown] = useState(false)
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const limit = useLimit(props.maxLength)
  const isRemoved = editor.removed.has(props.secret)
  const placeholder = isRemoved ? text.removed : kept === 'stored' ? text.unchanged : text.typedBefore
  const shared = {
    ref: input,
    name: props.name,
    maxLength: props.maxLength,
    disabled: isRemoved,
    autoComplete: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    ...(kept === 'none' && !isRemoved ? {} : { placeholder }),
    onChange: ({ target }: { target: { value: string } }) => {
      limit.check(target.value)
    }
  }
  const write = (value: string) => {
    if (input.current === null) return
    input.current.value = value
    limit.check(value)
    setShown(true)
    editor.touch()
    // For the line about its strength.
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const toggleRemoved = () => {
    if (input.current !== null && !isRemoved) input.current.value = ''
    editor.setRemoved(props.secret, !isRemoved)
  }
  return (
    <div className="secret-input">
      <Field label={label} error={limit.complaint}>
        {(ties) => (
          <div className={props.isLong === true ? 'input with-button long' : 'input with-button'}>
            {props.isLong === true ? (
              <textarea {...ties} {...shared} rows={4} className={isShown ? 'secret' : 'secret masked'} />
            ) : (
              <input
                {...ties}
                {...shared}
                className="secret"
                type={isShown ? 'text' : 'password'}
                autoFocus={props.autoFocus}
              />
            )}
            {GenerateSlot !== undefined && !isRemoved && <GenerateSlot onValue={write} />}
            <IconButton
              label={isShown ? words.secrets.hideTyped : words.secrets.showTyped}
              icon={isShown ? <EyeOff /> : <Eye />}
              isPressed={isShown}
              onPress={() => {
                setShown(!isShown)
              }}
            />
            {props.canRemove === true && kept !== 'none' && (
              <IconButton
                label={isRemoved ? text.keepAfterAll(label) : text.remove(label)}
                icon={isRemoved ? <Undo2 /> : <Trash2 />}
                onPress={toggleRemoved}
              />
            )}
          </div>
        )}
      </Field>
      {props.strengthWords !== undefined && !isRemoved && (
        <StrengthLine input={input} strengthWords={props.strengthWords} />
      )}
    </div>
  )
}
