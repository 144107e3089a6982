import { shellText } from '../../text/shell-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useSystem } from './system-store.ts'
import type { Capture } from './use-capture.ts'
import './allow-capture.css'

const text = shellText.capture

/** Below a QR code: whether another program can take a picture of it, and the way to let it where that is kept out. */
export function AllowCapture({ capture }: { capture: Capture }) {
  const exclusion = useSystem((state) => state.system?.captureExclusion)
  const isExcluded = useSettings((state) => state.settings?.contentProtection)
  const secondsLeft = useSecondsLeft(capture.untilMs)
  const run = useRun()
  if (exclusion === undefined || isExcluded === undefined) return null
  if (exclusion === 'not-here' || !isExcluded) {
    return <p className="allow-capture quiet">{exclusion === 'not-here' ? text.notHere : text.switchedOff}</p>
  }
  return (
    <div className="allow-capture">
      <p className="quiet" role="status">
        {capture.isAllowed ? text.allowed(secondsLeft) : text.excluded}
      </p>
      <Button
        kind="quiet"
        onPress={() => {
          run(capture.isAllowed ? capture.end : capture.allow)
        }}
      >
        {capture.isAllowed ? text.end : text.allow}
      </Button>
    </div>
  )
}
