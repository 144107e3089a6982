import type { ReactNode, SyntheticEvent } from 'react'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { ProofFields } from './ProofFields.tsx'
import { ReasonField } from './ReasonField.tsx'
import type { Proof } from './use-proof.ts'
import type { useReason } from './use-reason.ts'

/** What is asked before any key is opened: why, and who it is that asks. */
export function AskForm(props: {
  lead: ReactNode
  reasons: readonly string[]
  proof: Proof
  reason: ReturnType<typeof useReason>
  submitLabel: string
  /** Another way to end the same question. */
  other?: ReactNode
  busy: boolean
  isHidden?: boolean
  onSubmit: () => void
  onClose: () => void
}) {
  const { proof, reason } = props
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!props.busy) props.onSubmit()
  }
  return (
    <form onSubmit={onSubmit} hidden={props.isHidden === true} noValidate className="ask">
      {props.lead}
      <ReasonField
        reasons={props.reasons}
        inputRef={reason.inputRef}
        chosen={reason.chosen}
        onChoose={(chosen) => {
          reason.choose(chosen)
          // One press says why; the next thing is to say who.
          if (chosen !== '') proof.focus()
        }}
        isMissing={reason.isMissing}
      />
      <ProofFields proof={proof} />
      <div className="dialog-actions">
        <Button onPress={props.onClose}>{words.common.cancel}</Button>
        <span className="grow" />
        {props.other}
        <Button
          type="submit"
          kind="primary"
          isPending={props.busy}
          isDisabled={proof.waitSeconds > 0 || proof.kind === undefined}
        >
          {props.submitLabel}
        </Button>
      </div>
    </form>
  )
}
