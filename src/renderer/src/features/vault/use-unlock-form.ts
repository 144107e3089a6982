import { useEffect, useRef, useState, type KeyboardEvent, type RefObject, type SyntheticEvent } from 'react'
import type { VaultProtection } from '../../../../shared/model/vault.ts'
import { words } from '../../text/en.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { refusalText } from './refusal-text.ts'
import { useVault, type UnlockRefusal } from './vault-store.ts'

const text = words.unlock

export interface UnlockForm {
  /** Whether a password is typed; or else one button is enough. */
  asksPassword: boolean
  /** The line it is typed into. SECURITY: read once as it is submitted, and emptied. */
  inputRef: RefObject<HTMLInputElement | null>
  submit: (event: SyntheticEvent) => void
  noteTyped: () => void
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
  return {
    ...{ asksPassword, inputRef, submit, busy, waitSeconds, refusal },
    noteTyped() {
      setIsEmpty(false)
    },
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
