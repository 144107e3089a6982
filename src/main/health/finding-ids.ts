import { HealthKind } from '../../shared/model/health.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Found } from './findings.ts'

/** What `weak:` finds when nothing is said behind it: passwords that are weak in one way or the other. */
const weakInAnyWay: readonly HealthKind[] = ['weak', 'reused', 'similar', 'breached']

/** Findings of the kinds that begin so, by credential, without those that are excluded. */
export function idsOfKind(
  found: readonly Found[],
  beginning: string,
  isExcluded: (kind: HealthKind, id: CredentialId) => boolean
): CredentialId[] {
  const kinds =
    beginning === '' ? weakInAnyWay : HealthKind.options.filter((kind) => kind.startsWith(beginning))
  const ids = found
    .filter(({ kind, of }) => kinds.includes(kind) && !isExcluded(kind, of.id))
    .map(({ of }) => of.id)
  return [...new Set(ids)]
}
