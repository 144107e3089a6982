import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import type { VaultState } from '../../../../shared/model/vault.ts'
import { confirmText } from '../../text/confirm-text.ts'
import { kitText } from '../../text/kit-text.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyMark } from '../../ui/KeyMark.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { refusalText } from '../vault/refusal-text.ts'
import { UnlockByKit } from '../vault/UnlockByKit.tsx'
import { useVault } from '../vault/vault-store.ts'
import '../vault/vault.css'
import './confirmation.css'

const text = confirmText.ask

/** The vault is open to Latchkey and held back from the person until the code of their phone was typed. */
export function ConfirmScreen({ state }: { state: Extract<VaultState, { kind: 'to-confirm' }> }) {
  const [byKit, setByKit] = useState(false)
  return (
    <main className="stage">
      <div className="panel unlock">
        <KeyMark />
        {byKit ? (
          <UnlockByKit
            onBack={() => {
              setByKit(false)
            }}
          />
        ) : (
          <ByCode
            state={state}
            onKit={() => {
              setByKit(true)
            }}
          />
        )}
      </div>
    </main>
  )
}

function ByCode({ state, onKit }: { state: Extract<VaultState, { kind: 'to-confirm' }>; onKit: () => void }) {
  const busy = useVault((store) => store.busy)
  const refusal = useVault((store) => store.unlockRefusal)
  const enter = useVault((store) => store.enterCode)
  const lock = useVault((store) => store.lock)
  const run = useRun()
  const inputRef = useRef<HTMLInputElement>(null)
  const [isEmpty, setIsEmpty] = useState(false)
  const [isLost, setIsLost] = useState(false)
  // A wait from before this screen, or before this start, is known from the state alone.
  const [openAtMs] = useState(() => (state.retryAfterMs === 0 ? undefined : Date.now() + state.retryAfterMs))
  const waitSeconds = useSecondsLeft(refusal?.triesAgainAtMs ?? openAtMs)

  useEffect(() => {
    if (refusal !== undefined && !busy && waitSeconds === 0) inputRef.current?.focus()
  }, [refusal, busy, waitSeconds])

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const input = inputRef.current
    if (input === null || busy || waitSeconds > 0) return
    const code = input.value.trim()
    setIsEmpty(code === '')
    if (code === '') {
      input.focus()
      return
    }
    input.value = ''
    void enter(code)
  }

  const said = isEmpty ? confirmText.empty : refusal === undefined || busy ? undefined : refusalText(refusal)
  return (
    <>
      <form onSubmit={submit} aria-labelledby="confirm-title">
        <h1 id="confirm-title">{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <div className="unlock-line">
          <TextField
            label={confirmText.code}
            hint={confirmText.codeHint}
            inputRef={inputRef}
            maxLength={64}
            mono
            autoFocus
            onText={() => {
              setIsEmpty(false)
            }}
          />
          <Button type="submit" kind="primary" isPending={busy} isDisabled={waitSeconds > 0}>
            {busy ? text.going : text.go}
          </Button>
        </div>
        <div role="alert" className="refusal">
          {said !== undefined && (
            <p key={refusal?.n} className="callout bad">
              {said}
            </p>
          )}
        </div>
        {waitSeconds > 0 && <p className="quiet">{confirmText.wait(waitSeconds)}</p>}
      </form>
      {isLost && (
        <section className="callout plain lost-phone" aria-label={text.lostTitle}>
          <p>{text.lostBackup(state.backupCodesLeft)}</p>
          <p>{state.hasKit ? text.lostKit : text.lostNoKit}</p>
        </section>
      )}
      <div className="other-ways">
        {!isLost && (
          <Button
            kind="quiet"
            isDisabled={busy}
            onPress={() => {
              setIsLost(true)
            }}
          >
            {text.lost}
          </Button>
        )}
        {isLost && state.hasKit && (
          <Button kind="quiet" autoFocus isDisabled={busy} onPress={onKit}>
            {kitText.use}
          </Button>
        )}
        <Button
          kind="quiet"
          isDisabled={busy}
          onPress={() => {
            run(lock)
          }}
        >
          {text.lock}
        </Button>
      </div>
    </>
  )
}
