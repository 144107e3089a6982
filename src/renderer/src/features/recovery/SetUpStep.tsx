import { useRef, useState, type SyntheticEvent } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import type { NewRecoveryWay, RecoveryRefusal, RecoveryWayName } from '../../../../shared/model/recovery.ts'
import { words } from '../../text/en.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { recoveryOpenText } from '../../text/recovery-open-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Described } from '../../ui/Described.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { NewPinFields } from './NewPinFields.tsx'
import { useRecovery } from './recovery-store.ts'
import { useNewPin } from './use-new-pin.ts'

/** Once: what will open the recovery keys, and why they have a lock of their own. */
export function SetUpStep(props: { canUseMasterPassword: boolean; onDone: () => void; onClose: () => void }) {
  const setUp = useRecovery((state) => state.setUp)
  const run = useRun()
  const pin = useNewPin()
  const password = useRef<HTMLInputElement>(null)
  const [way, setWay] = useState<RecoveryWayName>('pin')
  const [complaint, setComplaint] = useState<string>()
  const [triesAgainAtMs, setTriesAgainAtMs] = useState<number>()
  const waitSeconds = useSecondsLeft(triesAgainAtMs)
  const [busy, setBusy] = useState(false)

  function taken(): NewRecoveryWay | undefined {
    if (way === 'pin') {
      const fresh = pin.take()
      return fresh === undefined ? undefined : { kind: 'pin', password: fresh }
    }
    const typed = password.current?.value ?? ''
    setComplaint(typed === '' ? recoveryOpenText.empty['master-password'] : undefined)
    return typed === '' ? undefined : { kind: 'master-password', password: typed }
  }
  function refuse(refusal: RecoveryRefusal) {
    if (password.current !== null) password.current.value = ''
    setComplaint(
      refusal.kind === 'wrong-password'
        ? recoveryOpenText.wrong['master-password']
        : refusal.kind === 'too-soon'
          ? recoveryOpenText.tooSoon
          : recoveryOpenText.notConfirmed
    )
    if ('retryAfterMs' in refusal && refusal.retryAfterMs > 0) {
      setTriesAgainAtMs(Date.now() + refusal.retryAfterMs)
    }
    password.current?.focus()
  }
  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const chosen = busy || waitSeconds > 0 ? undefined : taken()
    if (chosen === undefined) return
    setBusy(true)
    run(async () => {
      try {
        const answer = await setUp(chosen)
        if (answer.kind === 'done') props.onDone()
        else refuse(answer)
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <p className="dialog-lead">{text.setUpLead}</p>
      {props.canUseMasterPassword && (
        <RadioGroup
          className="choices"
          value={way}
          onChange={(value) => {
            setWay(value === 'pin' ? 'pin' : 'master-password')
            setComplaint(undefined)
          }}
        >
          <Label className="field-name">{text.setUpWay}</Label>
          <Radio value="pin" className="choice">
            <Described title={text.pinTitle} means={text.pinMeans} />
          </Radio>
          <Radio value="master-password" className="choice">
            <Described title={text.passwordTitle} means={text.passwordMeans} />
          </Radio>
        </RadioGroup>
      )}
      {way === 'pin' ? (
        <NewPinFields pin={pin} autoFocus />
      ) : (
        <PasswordField
          label={recoveryOpenText.masterPassword}
          inputRef={password}
          autoFocus
          maxLength={1024}
          error={complaint}
        />
      )}
      <p className="callout plain">
        {text.setUpForget}
        {way === 'pin' && ` ${text.setUpWrite}`}
      </p>
      <div className="dialog-actions">
        <small role="status">{waitSeconds > 0 ? recoveryOpenText.wait(waitSeconds) : ''}</small>
        <Button onPress={props.onClose}>{words.common.cancel}</Button>
        <Button type="submit" kind="primary" isPending={busy} isDisabled={waitSeconds > 0}>
          {text.continue}
        </Button>
      </div>
    </form>
  )
}
