import { CircleAlert } from 'lucide-react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import { words } from '../../text/en.ts'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { Button } from '../../ui/Button.tsx'

/** What came of asking, where no key did and trying another password is no help. */
export type Ending =
  | Extract<Output<'recovery.reveal'>, { kind: 'gone' | 'damaged' | 'no-record' }>
  | Extract<Output<'recovery.takeOut'>, { kind: 'not-done' }>

/** What happened, what is safe, and what to do. */
export function OutcomePanel(props: { ending: Ending; onAgain: () => void; onClose: () => void }) {
  const { ending } = props
  const canTryAgain = ending.kind === 'no-record' || ending.kind === 'not-done'
  return (
    <>
      <div
        className={ending.kind === 'not-done' ? 'callout plain set-warning' : 'callout bad set-warning'}
        role="alert"
      >
        <CircleAlert aria-hidden />
        {ending.kind === 'no-record' ? (
          <span>
            <b>{text.noRecord.title}</b>
            <span>
              {text.noRecord.why[ending.why]} {text.noRecord.rule} {text.noRecord.todo[ending.why]}
            </span>
          </span>
        ) : (
          <span>
            <b>{text.outcome[ending.kind].title}</b>
            <span>{text.outcome[ending.kind].text}</span>
          </span>
        )}
      </div>
      <div className="dialog-actions">
        {canTryAgain && <Button onPress={props.onAgain}>{words.common.tryAgain}</Button>}
        <Button kind="primary" autoFocus onPress={props.onClose}>
          {words.common.close}
        </Button>
      </div>
    </>
  )
}
