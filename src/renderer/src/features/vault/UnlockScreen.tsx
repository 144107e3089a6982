import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import type { VaultProtection, VaultState } from '../../../../shared/model/vault.ts'
import { words } from '../../text/en.ts'
import { keyFileText } from '../../text/key-file-text.ts'
import { kitText } from '../../text/kit-text.ts'
import { restoreText } from '../../text/restore-text.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyMark } from '../../ui/KeyMark.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { thisSystem } from './this-system.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useRestore } from '../backup/restore-store.ts'
import { ChooseKeyFile } from './ChooseKeyFile.tsx'
import { refusalText } from './refusal-text.ts'
import { UnlockByKit } from './UnlockByKit.tsx'
import { useVault } from './vault-store.ts'
import './vault.css'

const text = words.unlock
type KeyFileAtHand = Extract<VaultState, { kind: 'locked' }>['keyFile']

/** The closed vault, and the ways in. */
export function UnlockScreen(props: {
  protection: VaultProtection
  hasKit: boolean
  keyFile: KeyFileAtHand
}) {
  const [byKit, setByKit] = useState(false)
  const lostKeychain = useVault((state) => state.unlockRefusal?.kind === 'keychain')
  const busy = useVault((state) => state.busy)
  const restore = useRestore((state) => state.open)
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
          <UnlockByUsual protection={props.protection} keyFile={props.keyFile} />
        )}
        {!byKit && (props.hasKit || lostKeychain) && (
          <div className="other-ways">
            {props.hasKit && (
              <Button
                kind="quiet"
                isDisabled={busy}
                onPress={() => {
                  setByKit(true)
                }}
              >
                {kitText.use}
              </Button>
            )}
            {lostKeychain && (
              <Button kind="quiet" isDisabled={busy} onPress={() => void restore()}>
                {restoreText.offer}
              </Button>
            )}
          </div>
        )}
      </div>
    </main>
  )
}

/** One button where the keychain is enough, a password line where it is not. */
function UnlockByUsual({ protection, keyFile }: { protection: VaultProtection; keyFile: KeyFileAtHand }) {
  const busy = useVault((state) => state.busy)
  const waiting = useVault((state) => state.waitingForKeychain)
  const refusal = useVault((state) => state.unlockRefusal)
  const unlock = useVault((state) => state.unlock)
  const waitSeconds = useSecondsLeft(refusal?.triesAgainAtMs)
  const inputRef = useRef<HTMLInputElement>(null)
  const [capsLock, setCapsLock] = useState(false)
  const [isEmpty, setIsEmpty] = useState(false)
  const asksPassword = protection !== 'keychain' || refusal?.kind === 'password-needed'

  useEffect(() => {
    if (refusal !== undefined && !busy && waitSeconds === 0) inputRef.current?.focus()
  }, [refusal, busy, waitSeconds])

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (busy || waitSeconds > 0) return
    if (!asksPassword) {
      void unlock(undefined)
      return
    }
    const input = inputRef.current
    if (input === null) return
    setIsEmpty(input.value === '')
    if (input.value === '') {
      input.focus()
      return
    }
    const password = input.value
    input.value = ''
    void unlock(password)
  }

  const said = refusal === undefined || isOfKit(refusal.kind) ? undefined : refusalText(refusal)
  const complaint = isEmpty ? text.empty : said
  return (
    <form onSubmit={submit} aria-labelledby="unlock-title">
      <h1 id="unlock-title">{text.title}</h1>
      <p className="lead">{leadOf(protection)}</p>
      <div className="unlock-line">
        {asksPassword && (
          <PasswordField
            label={text.masterPassword}
            inputRef={inputRef}
            autoFocus
            onLength={() => {
              setIsEmpty(false)
            }}
            onKey={(event) => {
              setCapsLock(event.getModifierState('CapsLock'))
            }}
          />
        )}
        <Button
          type="submit"
          kind="primary"
          autoFocus={!asksPassword}
          isPending={busy}
          isDisabled={waitSeconds > 0}
        >
          {busy
            ? text.unlocking
            : complaintNeedsRetry(asksPassword, refusal?.kind)
              ? words.common.tryAgain
              : text.unlock}
        </Button>
      </div>
      <p className="quiet" role="status">
        {waiting ? text.waiting : capsLock && asksPassword ? text.capsLock : ''}
      </p>
      <div role="alert" className="refusal">
        {complaint !== undefined && !busy && (
          <p key={refusal?.n} className="callout bad">
            {complaint}
          </p>
        )}
      </div>
      {waitSeconds > 0 && <p className="quiet">{text.wait(waitSeconds)}</p>}
      {keyFile !== 'none' && <KeyFileLine isMissing={keyFile === 'missing'} kind={refusal?.kind} />}
    </form>
  )
}

/** The file that is needed besides: whether it is at hand, and the way to choose it. */
function KeyFileLine({ isMissing, kind }: { isMissing: boolean; kind: string | undefined }) {
  const isRefused = kind === 'key-file-needed' || kind === 'wrong-key-file'
  return (
    <div className="key-file-line">
      {!isRefused && (
        <p className="quiet">{isMissing ? keyFileText.unlock.missing : keyFileText.unlock.atHand}</p>
      )}
      {(isMissing || isRefused) && <ChooseKeyFile />}
    </div>
  )
}

function leadOf(protection: VaultProtection): string {
  const keychain = words.firstRun.keychains[thisSystem().keychain]
  if (protection === 'keychain') return text.byKeychain(keychain)
  return protection === 'password' ? text.byPassword : text.byBoth(keychain)
}

const complaintNeedsRetry = (asksPassword: boolean, kind: string | undefined) =>
  !asksPassword && (kind === 'keychain' || kind === 'stopped')

const isOfKit = (kind: string) => kind === 'mistyped' || kind === 'other-kit'
