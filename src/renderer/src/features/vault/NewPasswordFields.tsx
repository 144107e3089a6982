import { useRef, useState, type RefObject } from 'react'
import { masterPasswordMinLength } from '../../../../shared/rules/limits.ts'
import { words } from '../../text/en.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { lengthHint, newPasswordProblem, type NewPasswordProblem } from './new-password.ts'

export interface NewPassword {
  firstRef: RefObject<HTMLInputElement | null>
  secondRef: RefObject<HTMLInputElement | null>
  problem: NewPasswordProblem | undefined
  /** The password if it is fit to use; otherwise says why not and moves the focus there. */
  take: () => string | undefined
}

export function useNewPassword(): NewPassword {
  const firstRef = useRef<HTMLInputElement>(null)
  const secondRef = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<NewPasswordProblem>()
  return {
    firstRef,
    secondRef,
    problem,
    take() {
      const first = firstRef.current
      const second = secondRef.current
      if (first === null || second === null) return undefined
      const found = newPasswordProblem(first.value, second.value)
      setProblem(found)
      if (found !== undefined) {
        ;(found === 'different' ? second : first).focus()
        return undefined
      }
      return first.value
    }
  }
}

export function NewPasswordFields(props: {
  fields: NewPassword
  autoFocus: boolean
  /** Where it is not the master password. */
  label?: string
  repeatLabel?: string
}) {
  const { fields } = props
  const [length, setLength] = useState(0)
  return (
    <div className="new-password">
      <PasswordField
        label={props.label ?? words.firstRun.masterPassword}
        inputRef={fields.firstRef}
        autoFocus={props.autoFocus}
        onLength={setLength}
        hint={lengthHint(length)}
        error={fields.problem === 'too-short' ? words.firstRun.tooShort(masterPasswordMinLength) : undefined}
      />
      <PasswordField
        label={props.repeatLabel ?? words.firstRun.repeat}
        inputRef={fields.secondRef}
        error={fields.problem === 'different' ? words.firstRun.different : undefined}
      />
    </div>
  )
}
