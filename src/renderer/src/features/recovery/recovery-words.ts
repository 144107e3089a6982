import type { RecoveryKeyRow, RecoverySetSummary } from '../../../../shared/model/recovery.ts'
import { recoveryLowStock } from '../../../../shared/rules/limits.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { shownLine } from '../../ui/shown-text.ts'

type Counted = Pick<RecoverySetSummary, 'kind' | 'unused' | 'total' | 'revokedAtMs'>

/** What a set is called: by its item, by its own name, or by both where one item has several. */
export function nameOfSet({
  credentialTitle,
  name
}: Pick<RecoverySetSummary, 'credentialTitle' | 'name'>): string {
  const parts = [credentialTitle, name].map((part) => shownLine(part, 120)).filter((part) => part !== '')
  return parts.length === 0 ? text.unnamed : parts.join(' · ')
}

/** How much of a set is left, by its kind: a phrase and answers are not used up. */
export function stockWords({ kind, unused, total, revokedAtMs }: Counted): string {
  if (revokedAtMs !== null && isUsedUp(kind)) return text.revoked
  switch (kind) {
    case 'keys':
      return unused === 0 ? text.noneLeft : text.left(unused, total)
    case 'key':
      return unused === 0 ? text.keyUsed : text.keyUnused
    case 'phrase':
      return text.phraseKept
    case 'questions':
      return text.answers(total)
  }
}

/** Whether so few are unused that new ones should be fetched; of a revoked set nothing is. */
export function isLow({ kind, unused, revokedAtMs }: Counted): boolean {
  if (revokedAtMs !== null) return false
  return kind === 'keys' ? unused <= recoveryLowStock : kind === 'key' && unused === 0
}

/** Whether its keys are taken once only. */
export const isUsedUp = (kind: RecoverySetSummary['kind']): boolean => kind === 'keys' || kind === 'key'

/** What one key is called in a sentence. */
export function nameOfKey(
  kind: RecoverySetSummary['kind'],
  keys: readonly RecoveryKeyRow[],
  id: RecoveryKeyRow['id']
): string {
  const index = keys.findIndex((key) => key.id === id)
  const label = shownLine(keys[index]?.label ?? '', 80)
  if (label !== '') return label
  return kind === 'phrase' ? text.phrase : text.place(index + 1)
}
