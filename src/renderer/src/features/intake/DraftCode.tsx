import type { LiveCode } from '../../../../shared/model/code.ts'
import { groupCode } from '../../../../shared/rules/code-digits.ts'
import { reviewText as text } from '../../text/review-text.ts'
import { Ring } from '../codes/Ring.tsx'
import { useCodeSettings } from '../settings/use-code-settings.ts'

/** The code of this moment with the time it has left; a counter-based one has a counter in its place. */
export function DraftCode({ live, counter }: { live: LiveCode; counter: number | null }) {
  const { codeGrouping } = useCodeSettings()
  if (live.code === '') {
    return counter === null ? null : <span className="review-code">{text.counter(counter)}</span>
  }
  return (
    <span className="review-code">
      {live.validFromMs !== null && live.validUntilMs !== null && (
        <Ring size="small" validFromMs={live.validFromMs} validUntilMs={live.validUntilMs} />
      )}
      <code dir="ltr">{groupCode(live.code, codeGrouping)}</code>
    </span>
  )
}
