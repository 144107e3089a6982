import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { askedWords, foldText, holdsAllWords } from '../../../../shared/rules/fold-text.ts'
import { words } from '../../text/en.ts'
import { shownLine } from '../../ui/shown-text.ts'

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** What a code is called on the page: its site, else its account. */
export const nameOfCode = (code: { issuer: string; account: string }): string =>
  shownLine(code.issuer || code.account) || words.intake.unnamed

export const byIssuer = (a: CodeSummary, b: CodeSummary): number =>
  collator.compare(nameOfCode(a), nameOfCode(b)) || collator.compare(a.account, b.account)

/** Codes whose site, account or login's title hold all words that are asked for. */
export function filterCodes(
  codes: readonly CodeSummary[],
  query: string,
  titleOf: (id: CredentialId) => string | undefined = () => undefined
): readonly CodeSummary[] {
  const asked = askedWords(query)
  if (asked.length === 0) return codes
  return codes.filter((code) => {
    const title = code.credentialId === null ? undefined : titleOf(code.credentialId)
    return holdsAllWords(foldText(`${code.issuer} ${code.account} ${title ?? ''}`), asked)
  })
}
