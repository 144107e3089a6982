import type { RecoverySetSummary } from '../../../../shared/model/recovery.ts'
import { askedWords, foldText, holdsAllWords } from '../../../../shared/rules/fold-text.ts'
import { isLow } from './recovery-words.ts'

/** Those that count, the ones with few keys left first and then by name; and those that are revoked, the newest first. */
export function orderSets(
  sets: readonly RecoverySetSummary[],
  query: string
): { counting: RecoverySetSummary[]; revoked: RecoverySetSummary[] } {
  const asked = askedWords(query)
  const found = sets.filter(({ credentialTitle, name }) =>
    holdsAllWords(foldText(`${credentialTitle} ${name}`), asked)
  )
  const nameOf = ({ credentialTitle, name }: RecoverySetSummary) => `${credentialTitle} ${name}`.trim()
  const counting = found
    .filter(({ revokedAtMs }) => revokedAtMs === null)
    .sort((a, b) => Number(isLow(b)) - Number(isLow(a)) || nameOf(a).localeCompare(nameOf(b)))
  const revoked = found
    .filter(({ revokedAtMs }) => revokedAtMs !== null)
    .sort((a, b) => (b.revokedAtMs ?? 0) - (a.revokedAtMs ?? 0))
  return { counting, revoked }
}
