import { useState, type ReactNode } from 'react'
import { enrolmentText as text } from '../../text/enrolment-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useRecovery } from '../recovery/recovery-store.ts'
import { useClock } from '../clock/clock-store.ts'
import { TimedCode } from './CodeCard.tsx'
import { CopyButton } from './CopyButton.tsx'
import { CountedCode } from './CountedCode.tsx'
import { useEnrolment, type EnrolmentStep } from './enrolment-store.ts'
import { nameOfCode } from './filter-codes.ts'
import type { Missing } from './unfinished.ts'
import './codes.css'

const titles = (): Record<Missing, string> => ({
  verify: text.verifyTitle,
  refused: text.refusedTitle,
  recovery: text.recoveryTitle
})

/** The end of setting up a code: one question at a time, each of which can wait. */
export function EnrolmentDialog() {
  const step = useEnrolment((state) => state.step)
  const left = useEnrolment((state) => state.left)
  const close = useEnrolment((state) => state.close)
  if (step === undefined) return null
  return (
    <Dialog
      key={`${step.code.id} ${step.question}`}
      title={titles()[step.question]}
      width={step.question === 'recovery' ? 'l' : 'm'}
      isDismissable={false}
      onClose={close}
    >
      {step.question === 'verify' && <Verify step={step} />}
      {step.question === 'refused' && <Refused step={step} />}
      {step.question === 'recovery' && <Recovery step={step} />}
      {left > 0 && (
        <div className="codes-left">
          <Button kind="quiet" onPress={close}>
            {text.allLater}
          </Button>
          <span className="quiet">{text.left(left)}</span>
        </div>
      )}
    </Dialog>
  )
}

function Verify({ step }: { step: EnrolmentStep }) {
  const { code } = step
  const accepted = useEnrolment((state) => state.accepted)
  const refused = useEnrolment((state) => state.refused)
  return (
    <>
      <p className="dialog-lead">{text.verifyLead(nameOfCode(code))}</p>
      <div className="card code-card">
        {code.kind === 'hotp' ? (
          <CountedCode code={code} label={nameOfCode(code)} />
        ) : (
          <>
            <TimedCode code={code} label={nameOfCode(code)} />
            <div className="code-actions">
              <CopyButton id={code.id} kind="plain" />
            </div>
          </>
        )}
      </div>
      <Answers>
        <Answer onPress={refused}>{text.no}</Answer>
        <Answer isMain onPress={accepted}>
          {text.yes}
        </Answer>
      </Answers>
    </>
  )
}

function Refused({ step }: { step: EnrolmentStep }) {
  const tryAgain = useEnrolment((state) => state.tryAgain)
  const measure = useClock((state) => state.open)
  const { code } = step
  const reasons = code.kind === 'hotp' ? [text.counterReason, text.reasons[1]] : text.reasons
  return (
    <>
      <p className="dialog-lead">{text.refusedLead}</p>
      <ul className="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Answers>
        {code.kind !== 'hotp' && (
          <Button
            onPress={() => {
              measure({ kind: 'measure', id: code.id })
            }}
          >
            {text.measure}
          </Button>
        )}
        <Button kind="primary" autoFocus onPress={tryAgain}>
          {text.tryAgain}
        </Button>
      </Answers>
    </>
  )
}

function Recovery({ step }: { step: EnrolmentStep }) {
  const recovery = useEnrolment((state) => state.recovery)
  const open = useRecovery((state) => state.open)
  const run = useRun()
  const { code } = step
  const name = nameOfCode(code)
  return (
    <>
      <p className="dialog-lead">{text.recoveryLead(name)}</p>
      <p className="callout plain">{text.recoveryTruth}</p>
      <Answers>
        <Answer onPress={() => recovery('none')}>{text.none}</Answer>
        <Answer onPress={() => recovery('stored')}>{text.stored}</Answer>
        <Button
          kind="primary"
          onPress={() => {
            open({
              kind: 'add',
              credentialId: code.credentialId,
              title: name,
              onAdded: () => {
                run(() => recovery('stored'))
              }
            })
          }}
        >
          {text.addKeys}
        </Button>
      </Answers>
    </>
  )
}

/** The answers, and on the other side the way out that loses nothing. */
function Answers({ children }: { children: ReactNode }) {
  const skip = useEnrolment((state) => state.skip)
  return (
    <>
      <p className="quiet">{text.laterMeans}</p>
      <div className="dialog-actions">
        <Button kind="quiet" onPress={skip}>
          {text.later}
        </Button>
        <span className="grow" />
        {children}
      </div>
    </>
  )
}

/** An answer is on disk before the next question comes. */
function Answer(props: { isMain?: boolean; onPress: () => Promise<void>; children: ReactNode }) {
  const [busy, setBusy] = useState(false)
  const run = useRun()
  return (
    <Button
      kind={props.isMain === true ? 'primary' : 'plain'}
      isPending={busy}
      onPress={() => {
        setBusy(true)
        run(() =>
          props.onPress().finally(() => {
            setBusy(false)
          })
        )
      }}
    >
      {props.children}
    </Button>
  )
}
