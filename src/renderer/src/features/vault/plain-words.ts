import type { KeychainName } from '../../../../shared/bridge/first-look.ts'
import { safetyText } from '../../text/safety-text.ts'

/** What a choice protects from on this system and what not, said plainly before anything is made; and what comes next. */
export function plainWords(choice: {
  useKeychain: boolean
  hasPassword: boolean
  isFirst: boolean
  keychain: KeychainName
}): string {
  const alone = choice.keychain === 'macos' ? safetyText.plainKeychainMac : safetyText.plainKeychain
  const both = choice.hasPassword ? safetyText.plainBoth : alone
  const plain = choice.useKeychain ? both : safetyText.plainPassword
  return choice.isFirst ? `${plain} ${safetyText.kitFollows}` : plain
}
