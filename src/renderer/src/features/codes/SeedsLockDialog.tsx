import { useEffect } from 'react'
import { words } from '../../text/en.ts'
import { keyFileText } from '../../text/key-file-text.ts'
import { safetyText as text } from '../../text/safety-text.ts'
import { keychainText, vaultProblemText } from '../../text/vault-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { usePasswordLine } from '../../ui/use-password-line.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useSeedsLock, type SeedsRefusal } from './seeds-lock-store.ts'

/** Asks for the master password where the codes have a lock of their own. */
export function SeedsLockDialog({ onClosed }: { onClosed: () => void }) {
  const isAsking = useSeedsLock((state) => state.isAsking)
  useEffect(() => {
    if (isAsking) return onClosed
  }, [isAsking, onClosed])
  return isAsking ? <Asking /> : null
}

function Asking() {
  const { busy, refusal, answer, close } = useSeedsLock((state) => state)
  const waitSeconds = useSecondsLeft(refusal?.triesAgainAtMs)
  const run = useRun()

  const line = usePasswordLine({
    ...{ busy, waitSeconds, wasRefused: refusal !== undefined },
    take: (password) => {
      run(() => answer(password))
    }
  })

  const complaint = line.isEmpty
    ? words.unlock.empty
    : refusal === undefined || busy
      ? undefined
      : wordsOf(refusal)
  return (
    <Dialog title={text.seedsTitle} onClose={close}>
      <p className="dialog-lead">{text.seedsLead}</p>
      <form onSubmit={line.submit}>
        <PasswordField
          label={words.unlock.masterPassword}
          inputRef={line.inputRef}
          autoFocus
          maxLength={1024}
          error={complaint}
          onLength={line.noteTyped}
        />
        <div className="dialog-actions">
          <small role="status">{waitSeconds > 0 ? words.unlock.wait(waitSeconds) : ''}</small>
          <Button onPress={close}>{words.common.cancel}</Button>
          <Button type="submit" kind="primary" isPending={busy} isDisabled={waitSeconds > 0}>
            {text.unlockSeeds}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function wordsOf(refusal: SeedsRefusal): string {
  switch (refusal.kind) {
    case 'password-needed':
      return words.unlock.passwordNeeded
    case 'wrong-password':
      return words.unlock.wrong
    case 'too-soon':
      return words.unlock.tooSoon
    case 'keychain':
      return keychainText[refusal.state]
    case 'key-file-needed':
      return keyFileText.needed
    case 'wrong-key-file':
      return keyFileText.wrong
    case 'not-confirmed':
      return words.unlock.notConfirmed
    // The codes' own lock asks for no extra confirmation; it is one answer type for both locks.
    case 'to-confirm':
    case 'in-doubt':
      return vaultProblemText.damaged.happened
    case 'unusable':
      return vaultProblemText[refusal.problem].happened
  }
}
