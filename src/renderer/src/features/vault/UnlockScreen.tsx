import { useState } from 'react'
import type { VaultProtection, VaultState } from '../../../../shared/model/vault.ts'
import { words } from '../../text/en.ts'
import { keyFileText } from '../../text/key-file-text.ts'
import { kitText } from '../../text/kit-text.ts'
import { restoreText } from '../../text/restore-text.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyMark } from '../../ui/KeyMark.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { useRestore } from '../backup/restore-store.ts'
import { ChooseKeyFile } from './ChooseKeyFile.tsx'
import { UnlockByKit } from './UnlockByKit.tsx'
import { unlockLead } from './unlock-lead.ts'
import { useUnlockForm } from './use-unlock-form.ts'
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
  const form = useUnlockForm(protection)
  const { asksPassword, busy, complaint, refusal, waitSeconds } = form
  return (
    <form onSubmit={form.submit} aria-labelledby="unlock-title">
      <h1 id="unlock-title">{text.title}</h1>
      <p className="lead">{unlockLead(protection)}</p>
      <div className="unlock-line">
        {asksPassword && (
          <PasswordField
            label={text.masterPassword}
            inputRef={form.inputRef}
            autoFocus
            onLength={form.noteTyped}
            onKey={form.noteKey}
          />
        )}
        <Button
          type="submit"
          kind="primary"
          autoFocus={!asksPassword}
          isPending={busy}
          isDisabled={waitSeconds > 0}
        >
          {form.action}
        </Button>
      </div>
      <p className="quiet" role="status">
        {form.hint}
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
