import { useEffect, useRef } from 'react'
import type { RecoveryKind } from '../../../../shared/model/recovery.ts'
import { words } from '../../text/en.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { Button } from '../../ui/Button.tsx'

/** What can be done with what was typed; in its place, once, whether it is to be thrown away. */
export function AddFoot(props: {
  kind: RecoveryKind
  isReplacing: boolean
  count: number
  isChecking: boolean
  complaint: string | undefined
  busy: boolean
  asksToLeave: boolean
  onAskToLeave: (asks: boolean) => void
  onBack: () => void
  onCancel: () => void
  onClose: () => void
}) {
  const { kind, isChecking, complaint } = props
  return (
    <div className="editor-foot">
      <div role="alert">{complaint !== undefined && <p className="callout bad">{complaint}</p>}</div>
      {props.asksToLeave ? (
        <LeaveQuestion onLeave={props.onClose} onStay={props.onAskToLeave} />
      ) : (
        <div className="dialog-actions">
          {isChecking && (
            <Button kind="quiet" onPress={props.onBack}>
              {text.back}
            </Button>
          )}
          <small>{isChecking || kind !== 'keys' ? text.sealed : ''}</small>
          <Button onPress={props.onCancel}>{words.common.cancel}</Button>
          <Button
            type="submit"
            kind="primary"
            isPending={props.busy}
            isDisabled={isChecking && kind === 'keys' && props.count === 0}
          >
            {submitLabel(props)}
          </Button>
        </div>
      )}
    </div>
  )
}

function submitLabel(props: {
  kind: RecoveryKind
  isChecking: boolean
  isReplacing: boolean
  count: number
}): string {
  const { kind, isChecking, isReplacing, count } = props
  if (kind === 'keys' && !isChecking) return text.read
  if (isReplacing) return text.replaceNow
  if (kind === 'phrase') return text.savePhrase
  if (kind === 'questions') return text.saveQuestions
  return text.save(kind === 'key' ? 1 : count)
}

function LeaveQuestion(props: { onLeave: () => void; onStay: (asks: boolean) => void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // With large text the foot may be out of sight.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={box} className="dialog-actions" role="alert">
      <small>{text.discard}</small>
      <Button onPress={props.onLeave}>{text.discardNow}</Button>
      <Button
        kind="primary"
        autoFocus
        onPress={() => {
          props.onStay(false)
        }}
      >
        {text.keepOn}
      </Button>
    </div>
  )
}
