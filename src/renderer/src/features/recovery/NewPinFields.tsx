import { recoveryPinMinLength } from '../../../../shared/rules/limits.ts'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import type { useNewPin } from './use-new-pin.ts'

/** A PIN of the recovery keys' own, typed twice. */
export function NewPinFields({ pin, autoFocus }: { pin: ReturnType<typeof useNewPin>; autoFocus: boolean }) {
  return (
    <div className="new-password">
      <PasswordField
        label={text.newPin}
        inputRef={pin.first}
        autoFocus={autoFocus}
        maxLength={1024}
        hint={text.pinHint(recoveryPinMinLength)}
        error={pin.problem === 'too-short' ? text.pinShort(recoveryPinMinLength) : undefined}
      />
      <PasswordField
        label={text.repeatPin}
        inputRef={pin.second}
        maxLength={1024}
        error={pin.problem === 'different' ? text.pinDifferent : undefined}
      />
    </div>
  )
}
