import type { WaysBackIn } from '../../../../shared/model/recovery.ts'
import { recoveryLabelMaxLength, recoveryNotesMaxLength } from '../../../../shared/rules/limits.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { TextField } from '../../ui/TextField.tsx'

export const noWays: WaysBackIn = { support: '', mail: '', phone: '', notes: '' }

/** How to get back in without the keys, read from their form by name. */
export function WaysFields({ ways, autoFocus = false }: { ways: WaysBackIn; autoFocus?: boolean }) {
  return (
    <div className="ways-fields">
      <TextField
        label={text.support}
        name="support"
        defaultValue={ways.support}
        hint={text.supportHint}
        maxLength={recoveryLabelMaxLength}
        autoFocus={autoFocus}
      />
      <div className="ways-pair">
        <TextField
          label={text.mail}
          name="mail"
          defaultValue={ways.mail}
          maxLength={recoveryLabelMaxLength}
        />
        <TextField
          label={text.phone}
          name="phone"
          defaultValue={ways.phone}
          maxLength={recoveryLabelMaxLength}
        />
      </div>
      <TextField
        label={text.notes}
        name="notes"
        defaultValue={ways.notes}
        hint={text.waysOpen}
        maxLength={recoveryNotesMaxLength}
        rows={3}
      />
    </div>
  )
}

/** What stands in these fields; what is not there counts as empty. */
export function waysIn(form: HTMLFormElement | null): WaysBackIn {
  const of = (name: keyof WaysBackIn) => {
    const field = form?.elements.namedItem(name)
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value.trim() : ''
  }
  return { support: of('support'), mail: of('mail'), phone: of('phone'), notes: of('notes') }
}
