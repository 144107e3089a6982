import type { CredentialId } from '../../shared/model/ids.ts'
import type { RecoverySetSummary } from '../../shared/model/recovery.ts'

/** What counts of a set that was not revoked. */
export type CountedSet = Pick<
  RecoverySetSummary,
  'kind' | 'total' | 'unused' | 'createdAtMs' | 'secondCopyAtMs'
>

/** The sets that count and hold keys, by the credential they hang on. */
export function countedByCredential(
  sets: readonly RecoverySetSummary[]
): ReadonlyMap<CredentialId, readonly CountedSet[]> {
  const counted = new Map<CredentialId, CountedSet[]>()
  for (const set of sets) {
    if (set.credentialId === null || set.revokedAtMs !== null || set.total === 0) continue
    const known = counted.get(set.credentialId)
    if (known === undefined) counted.set(set.credentialId, [set])
    else known.push(set)
  }
  return counted
}
