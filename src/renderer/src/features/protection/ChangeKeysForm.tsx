import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import { words } from '../../text/en.ts'
import { errorWords } from '../../text/error-text.ts'
import { safetyText as text } from '../../text/safety-text.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { ChooseKeyFile } from '../vault/ChooseKeyFile.tsx'
import { keysRefusalText, type KeysRefusal } from './keys-refusal.ts'

type Changed = Extract<Output<'vault.protect'>, { kind: 'changed' }>

const ofPassword: readonly KeysRefusal['kind'][] = ['password-needed', 'wrong-password', 'too-soon']

/** Everything that writes the vault anew with new keys: asks for the password of now, says that it takes a moment. */
export function ChangeKeysForm(props: {
  asksCurrent: boolean
  submitLabel: string
  children?: ReactNode
  /** Undefined where something is still to be typed. */
  change: (current: string | undefined) => Promise<Output<'vault.protect'>> | undefined
  onBusy: (busy: boolean) => void
  onChanged: (changed: Changed) => void
  onClose: () => void
}) {
  const currentRef = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<KeysRefusal & { triesAgainAtMs: number | undefined }>()
  const [complaint, setComplaint] = useState<string>()
  const [isEmpty, setIsEmpty] = useState(false)
  const waitSeconds = useSecondsLeft(refusal?.triesAgainAtMs)
  const asksCurrent = props.asksCurrent || refusal?.kind === 'password-needed'
  const isOfCurrent = refusal !== undefined && ofPassword.includes(refusal.kind)
  const isOfKeyFile = refusal?.kind === 'key-file-needed' || refusal?.kind === 'wrong-key-file'

  useEffect(() => {
    if (isOfCurrent && waitSeconds === 0) currentRef.current?.focus()
  }, [isOfCurrent, refusal, waitSeconds])

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (busy || waitSeconds > 0) return
    const current = currentRef.current?.value
    setIsEmpty(asksCurrent && current === '')
    if (asksCurrent && current === '') {
      currentRef.current?.focus()
      return
    }
    const change = props.change(current)
    if (change === undefined) return
    const work = (isBusy: boolean) => {
      setBusy(isBusy)
      props.onBusy(isBusy)
    }
    work(true)
    setComplaint(undefined)
    try {
      const answer = await change
      work(false)
      if (answer.kind === 'changed') {
        props.onChanged(answer)
        return
      }
      const waitMs = 'retryAfterMs' in answer ? answer.retryAfterMs : 0
      setRefusal({ ...answer, triesAgainAtMs: waitMs === 0 ? undefined : Date.now() + waitMs })
    } catch (error) {
      work(false)
      setRefusal(undefined)
      setComplaint(errorWords(error))
    }
  }

  const said = refusal === undefined || busy ? undefined : keysRefusalText(refusal)
  return (
    <form onSubmit={(event) => void submit(event)}>
      {asksCurrent && (
        <PasswordField
          label={text.current}
          inputRef={currentRef}
          autoFocus
          maxLength={1024}
          error={isEmpty ? text.currentEmpty : isOfCurrent ? said : undefined}
          onLength={() => {
            setIsEmpty(false)
          }}
        />
      )}
      {props.children}
      <p className="quiet">{text.newKeys}</p>
      <div role="alert">
        {!isOfCurrent && said !== undefined && <p className="callout bad">{said}</p>}
        {isOfKeyFile && !busy && (
          <ChooseKeyFile
            onChosen={() => {
              setRefusal(undefined)
            }}
          />
        )}
        {complaint !== undefined && <p className="callout bad">{complaint}</p>}
      </div>
      <div className="dialog-actions">
        <small role="status">
          {busy ? text.working : waitSeconds > 0 ? words.unlock.wait(waitSeconds) : ''}
        </small>
        <Button isDisabled={busy} onPress={props.onClose}>
          {words.common.cancel}
        </Button>
        <Button type="submit" kind="primary" isPending={busy} isDisabled={waitSeconds > 0}>
          {props.submitLabel}
        </Button>
      </div>
    </form>
  )
}
