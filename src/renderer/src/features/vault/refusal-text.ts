import { confirmText } from '../../text/confirm-text.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { keyFileText } from '../../text/key-file-text.ts'
import { kitText } from '../../text/kit-text.ts'
import { keychainText } from '../../text/vault-text.ts'
import type { UnlockRefusal } from './vault-store.ts'

/** Why the vault stayed closed, in words. */
export function refusalText(refusal: UnlockRefusal): string {
  switch (refusal.kind) {
    case 'password-needed':
      return words.unlock.passwordNeeded
    case 'wrong-password':
      return words.unlock.wrong
    case 'too-soon':
      return words.unlock.tooSoon
    case 'keychain':
      return keychainText[refusal.state]
    case 'not-confirmed':
      return words.unlock.notConfirmed
    case 'key-file-needed':
      return keyFileText.needed
    case 'wrong-key-file':
      return keyFileText.wrong
    case 'wrong-code':
      return confirmText.wrong
    case 'used-code':
      return confirmText.used
    case 'mistyped':
      return kitText.mistyped(refusal.group)
    case 'other-kit':
      return kitText.otherKit
    case 'stopped':
      return errorText[refusal.code]
  }
}
