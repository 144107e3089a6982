import { useId, type RefObject } from 'react'
import { revealReasonMaxLength } from '../../../../shared/rules/limits.ts'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'

/** Why a key is opened: one press on a reason, or own words. It goes on record with the act. */
export function ReasonField(props: {
  reasons: readonly string[]
  inputRef: RefObject<HTMLInputElement | null>
  chosen: string
  onChoose: (reason: string) => void
  isMissing: boolean
}) {
  const { reasons, chosen, inputRef } = props
  const id = useId()
  return (
    <fieldset className="reason">
      <legend className="field-name">{text.why}</legend>
      <div className="reason-chips">
        {reasons.map((reason, index) => (
          <button
            key={reason}
            type="button"
            autoFocus={index === 0}
            className="reason-chip"
            aria-pressed={chosen === reason}
            onClick={() => {
              if (inputRef.current !== null) inputRef.current.value = ''
              props.onChoose(chosen === reason ? '' : reason)
            }}
          >
            {reason}
          </button>
        ))}
      </div>
      <input
        ref={inputRef}
        className="input"
        aria-label={text.ownWords}
        aria-invalid={props.isMissing}
        aria-describedby={props.isMissing ? id : undefined}
        placeholder={text.ownWords}
        maxLength={revealReasonMaxLength}
        autoComplete="off"
        onChange={({ target }) => {
          if (target.value.trim() !== '') props.onChoose('')
        }}
      />
      {props.isMissing && (
        <span id={id} className="complaint">
          {text.reasonMissing}
        </span>
      )}
    </fieldset>
  )
}
