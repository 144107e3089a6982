import type { Output } from '../../../../shared/bridge/contract.ts'
import { words } from '../../text/en.ts'
import { keyFileText } from '../../text/key-file-text.ts'
import { safetyText } from '../../text/safety-text.ts'
import { keychainCreateText } from '../../text/vault-text.ts'

export type KeysRefusal = Exclude<Output<'vault.protect'>, { kind: 'changed' }>

/** Why no new keys were made, in words. Nothing was changed. */
export function keysRefusalText(refusal: KeysRefusal): string {
  switch (refusal.kind) {
    case 'password-needed':
      return safetyText.currentNeeded
    case 'wrong-password':
      return safetyText.currentWrong
    case 'too-soon':
      return words.unlock.tooSoon
    case 'keychain':
      return keychainCreateText[refusal.state]
    case 'key-file-needed':
      return keyFileText.needed
    case 'wrong-key-file':
      return keyFileText.wrong
    case 'key-file-not-written':
      return keyFileText.notWritten
  }
}
