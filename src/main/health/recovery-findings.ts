import type { HealthKind } from '../../shared/model/health.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { RecoveryKind } from '../../shared/model/recovery.ts'
import { recoveryLowStock } from '../../shared/rules/limits.ts'

/** A recovery set that counts, as far as health needs to know of it. */
export interface KeptSet {
  kind: RecoveryKind
  unused: number
  createdAtMs: number
  secondCopyAtMs: number | null
}

export type RecoveryOf = ReadonlyMap<CredentialId, readonly KeptSet[]>

const dayMs = 86_400_000
/** Days for which nobody is reminded of a second copy. */
const secondCopyDays = 7

export const hasUnusedKeys = (sets: readonly KeptSet[]): boolean => sets.some(({ unused }) => unused > 0)

/** A list of single-use keys that runs out, and keys that are nowhere but in this vault. */
export function recoveryFindings(sets: readonly KeptSet[], nowMs: number): [HealthKind, number | null][] {
  const left = sets.filter(({ kind }) => kind === 'keys').map(({ unused }) => unused)
  const fewest = Math.min(...left)
  const isAlone = ({ unused, createdAtMs, secondCopyAtMs }: KeptSet): boolean =>
    unused > 0 && secondCopyAtMs === null && nowMs - createdAtMs > secondCopyDays * dayMs
  const found: [HealthKind, number | null][] = []
  if (fewest <= recoveryLowStock) found.push(['recovery-low', fewest])
  if (sets.some(isAlone)) found.push(['no-second-copy', null])
  return found
}
