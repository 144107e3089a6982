import { codesText } from '../../text/codes-text.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'

/** How long something secret stays in sight. */
export function HidesIn({ atMs }: { atMs: number }) {
  return <small>{codesText.qrHides(useSecondsLeft(atMs))}</small>
}
