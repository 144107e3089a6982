import type { CodeId } from '../../../../shared/model/ids.ts'
import { clockText as text } from '../../text/clock-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCodes } from '../codes/codes-store.ts'
import { useSettings } from '../settings/settings-store.ts'

/** What was measured, and what to do with it: nothing happens by itself. */
export function MeasuredPanel(props: { id: CodeId; offsetSeconds: number; onClose: () => void }) {
  const { id, offsetSeconds, onClose } = props
  const changeSettings = useSettings((state) => state.change)
  const changeCode = useCodes((state) => state.change)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const apply = (work: () => Promise<void>, done: string) => {
    run(async () => {
      await work()
      onClose()
      say({ text: done, tone: 'plain' })
    })
  }
  return (
    <>
      <p className="clock-result" role="status">
        {offsetSeconds === 0
          ? text.agrees
          : offsetSeconds > 0
            ? text.behind(offsetSeconds)
            : text.ahead(offsetSeconds)}
      </p>
      {offsetSeconds !== 0 && <p className="dialog-lead">{text.advice}</p>}
      <div className="dialog-actions">
        {offsetSeconds === 0 ? (
          <Button kind="primary" autoFocus onPress={onClose}>
            {words.common.close}
          </Button>
        ) : (
          <>
            <Button autoFocus onPress={onClose}>
              {text.leave}
            </Button>
            <Button
              onPress={() => {
                apply(() => changeCode({ id, offsetSeconds }), text.appliedCode)
              }}
            >
              {text.forCode}
            </Button>
            <Button
              kind="primary"
              onPress={() => {
                apply(
                  () => changeSettings({ clockOffsetSeconds: offsetSeconds }),
                  text.appliedVault(offsetSeconds)
                )
              }}
            >
              {text.forVault}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
