import type { LiveCode } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { groupCode } from '../../../../shared/rules/code-digits.ts'
import { words } from '../../text/en.ts'
import { useLastSeconds } from '../../ui/use-last-seconds.ts'
import { useCodeSettings } from '../settings/use-code-settings.ts'
import { useIsShown } from './CodeDigits.tsx'

/** From when the next code stands beside the present one; a third of a short period. */
const lastSecondsOf = (live: LiveCode | undefined) =>
  live?.validFromMs == null || live.validUntilMs == null
    ? 0
    : Math.min(10, (live.validUntilMs - live.validFromMs) / 3000)

/** The next code, where it is to be shown now: in the last seconds of this one, unless it is hidden or turned off. */
export function useNextCode(id: CodeId, live: LiveCode | undefined): string | undefined {
  const { showNextCode, codeGrouping } = useCodeSettings()
  const isNear = useLastSeconds(live?.validUntilMs, lastSecondsOf(live))
  const isReadable = useIsShown(id, live)
  if (!showNextCode || !isNear || !isReadable || live?.nextCode == null) return undefined
  return groupCode(live.nextCode, codeGrouping)
}

export function NextCode({ code }: { code: string }) {
  return (
    <>
      {words.code.next}{' '}
      <code dir="ltr" data-testid="next-code">
        {code}
      </code>
    </>
  )
}
