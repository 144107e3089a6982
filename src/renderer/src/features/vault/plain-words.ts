import { safetyText } from '../../text/safety-text.ts'

/** What a choice protects from and what not, said plainly before anything is made; and what comes next. */
export function plainWords(useKeychain: boolean, hasPassword: boolean, isFirst: boolean): string {
  const both = hasPassword ? safetyText.plainBoth : safetyText.plainKeychain
  const plain = useKeychain ? both : safetyText.plainPassword
  return isFirst ? `${plain} ${safetyText.kitFollows}` : plain
}
