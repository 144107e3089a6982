import type { RecoverySetSummary } from '../../../../shared/model/recovery.ts'
import { isLow, isUsedUp } from './recovery-words.ts'

/** Most keys that are drawn one by one; of more, a bar shows the part. */
const drawnMost = 16

/** How many keys are left, as a picture: one mark each, filled while unused. The words beside it say the same. */
export function StockMeter({ set }: { set: RecoverySetSummary }) {
  const { kind, unused, total } = set
  if (!isUsedUp(kind) || total === 0) return null
  const look = set.revokedAtMs !== null ? 'stock revoked' : isLow(set) ? 'stock low' : 'stock'
  if (total > drawnMost) {
    return (
      <svg className={`${look} bar`} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
        <rect className="spent" width="100" height="6" rx="3" />
        <rect width={(100 * unused) / total} height="6" rx="3" />
      </svg>
    )
  }
  return (
    <span className={look} aria-hidden>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={index < unused ? undefined : 'spent'} />
      ))}
    </span>
  )
}
