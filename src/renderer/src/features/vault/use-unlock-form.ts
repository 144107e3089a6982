import { useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { VaultProtection } from '../../../../shared/model/vault.ts'
import { words } from '../../text/en.ts'
import { usePasswordLine, type PasswordLine } from '../../ui/use-password-line.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { refusalText } from './refusal-text.ts'
import { useVault, type UnlockRefusal } from './vault-store.ts'

const text = words.unlock

export interface UnlockForm extends Pick<PasswordLine, 'inputRef' | 'submit' | 'noteTyped'> {
  /** Whether a password is typed; or else one button is enough. */
  asksPassword: boolean
  noteKey: (event: KeyboardEvent) => void
  busy: boolean
  waitSeconds: number
  refusal: UnlockRefusal | undefined
  /** Why it did not open, in words. */
  complaint: string | undefined
  /** What is to be known while typing or waiting; empty where nothing is. */
  hint: string
  /** What stands on the button. */
  action: string
}

/** The usual way into a closed vault, for whatever draws it: what is asked, what was answered, and when to try again. */
export function useUnlockForm(protection: VaultProtection): UnlockForm {
  const busy = useVault((state) => state.busy)
  const waiting = useVault((state) => state.waitingForKeychain)
  const refusal = useVault((state) => state.unlockRefusal)
  const unlock = useVault((state) => state.unlock)
  const waitSeconds = useSecondsLeft(refusal?.triesAgainAtMs)
  const [capsLock, setCapsLock] = useState(false)
  const asksPassword = protection !== 'keychain' || refusal?.kind === 'password-needed'

  const { inputRef, isEmpty, noteTyped, ...line } = usePasswordLine({
    ...{ busy, waitSeconds, wasRefused: refusal !== undefined },
    take: (password) => void unlock(password)
  })

  function submit(event: SyntheticEvent) {
    if (asksPassword) {
      line.submit(event)
      return
    }
    event.preventDefault()
    if (!busy && waitSeconds === 0) void unlock(undefined)
  }

  const said = refusal === undefined || isOfKit(refusal.kind) ? undefined : refusalText(refusal)
  return {
    ...{ asksPassword, inputRef, submit, noteTyped, busy, waitSeconds, refusal },
    noteKey(event) {
      setCapsLock(event.getModifierState('CapsLock'))
    },
    complaint: isEmpty ? text.empty : said,
    hint: waiting ? text.waiting : capsLock && asksPassword ? text.capsLock : '',
    action: busy
      ? text.unlocking
      : needsRetry(asksPassword, refusal?.kind)
        ? words.common.tryAgain
        : text.unlock
  }
}

const needsRetry = (asksPassword: boolean, kind: string | undefined) =>
  !asksPassword && (kind === 'keychain' || kind === 'stopped')

const isOfKit = (kind: string) => kind === 'mistyped' || kind === 'other-kit'
