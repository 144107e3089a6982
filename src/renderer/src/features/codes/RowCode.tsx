import { LockKeyhole } from 'lucide-react'
import { groupCode } from '../../../../shared/rules/code-digits.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { safetyText } from '../../text/safety-text.ts'
import { useLiveCodes } from './live-codes.ts'
import { Ring } from './Ring.tsx'
import { useLiveCode } from './use-live-code.ts'

/** A code as a list row shows it: ring and digits. */
export function RowCode({ id }: { id: CodeId }) {
  const live = useLiveCode(id)
  const isLocked = useLiveCodes((state) => state.isLocked)
  if (isLocked) {
    return (
      <span className="row-code locked" role="img" aria-label={safetyText.seedsLocked}>
        <LockKeyhole />
      </span>
    )
  }
  return (
    <span className="row-code">
      {live?.validFromMs != null && live.validUntilMs != null && (
        <Ring size="small" validFromMs={live.validFromMs} validUntilMs={live.validUntilMs} />
      )}
      <code>{live === undefined ? words.code.notYet : groupCode(live.code)}</code>
    </span>
  )
}
