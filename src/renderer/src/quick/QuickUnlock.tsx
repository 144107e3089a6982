import type { VaultState } from '../../../shared/model/vault.ts'
import { unlockLead } from '../features/vault/unlock-lead.ts'
import { useUnlockForm } from '../features/vault/use-unlock-form.ts'
import { words } from '../text/en.ts'
import { keyFileText } from '../text/key-file-text.ts'
import { quickText } from '../text/quick-text.ts'
import { KeyMark } from '../ui/KeyMark.tsx'
import { SecretInput } from '../ui/SecretInput.tsx'
import { QuickButton } from './QuickButton.tsx'
import { useQuick } from './quick-store.ts'

const text = words.unlock

/** The closed vault, opened in place: one button where the keychain is enough, a password line where it is not. */
export function QuickUnlock({ state }: { state: Extract<VaultState, { kind: 'locked' }> }) {
  const form = useUnlockForm(state.protection)
  const open = useQuick((store) => store.open)
  const { asksPassword, busy, complaint, refusal, waitSeconds } = form
  const needsFile =
    state.keyFile === 'missing' || refusal?.kind === 'key-file-needed' || refusal?.kind === 'wrong-key-file'
  return (
    <main className="quick-stage">
      <KeyMark />
      <form onSubmit={form.submit} aria-labelledby="quick-unlock-title">
        <h1 id="quick-unlock-title">{text.title}</h1>
        <p className="lead">{unlockLead(state.protection)}</p>
        {asksPassword ? (
          <div className="quick-password">
            <SecretInput
              inputRef={form.inputRef}
              isShown={false}
              data-first
              aria-label={text.masterPassword}
              aria-invalid={complaint !== undefined && !busy}
              aria-describedby="quick-complaint"
              placeholder={text.masterPassword}
              onChange={form.noteTyped}
              onKeyDown={form.noteKey}
              onKeyUp={form.noteKey}
            />
            <QuickButton type="submit" kind="primary" disabled={waitSeconds > 0} aria-disabled={busy}>
              {form.action}
            </QuickButton>
          </div>
        ) : (
          <QuickButton
            type="submit"
            kind="primary"
            data-first
            disabled={waitSeconds > 0}
            aria-disabled={busy}
          >
            {form.action}
          </QuickButton>
        )}
        <p className="quiet" role="status">
          {form.hint}
        </p>
        <div role="alert" id="quick-complaint">
          {complaint !== undefined && !busy && (
            <p key={refusal?.n} className="quick-complaint">
              {complaint}
            </p>
          )}
        </div>
        {waitSeconds > 0 && <p className="quiet">{text.wait(waitSeconds)}</p>}
        {needsFile && complaint === undefined && <p className="quiet">{keyFileText.unlock.missing}</p>}
      </form>
      <QuickButton kind="quiet" onClick={() => void open(null)}>
        {needsFile || !state.hasKit ? quickText.open : quickText.otherWays}
      </QuickButton>
    </main>
  )
}
