import type { CodeId } from '../../../../shared/model/ids.ts'
import { RowDigits } from './CodeDigits.tsx'
import { useNextCode } from './NextCode.tsx'
import { Ring } from './Ring.tsx'
import { useLiveCode } from './use-live-code.ts'

/** A code that runs on the clock, as a row of a list shows it: its ring, its digits, and the next in its last seconds. */
export function TimedCode({ id }: { id: CodeId }) {
  const live = useLiveCode(id)
  const next = useNextCode(id, live)
  return (
    <>
      {live?.validFromMs != null && live.validUntilMs != null && (
        <Ring size="small" validFromMs={live.validFromMs} validUntilMs={live.validUntilMs} />
      )}
      <span className="row-digits">
        <RowDigits id={id} live={live} />
        {next !== undefined && <code className="row-next">{next}</code>}
      </span>
    </>
  )
}
