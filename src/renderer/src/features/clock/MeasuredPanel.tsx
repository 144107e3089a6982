import type { CodeId } from '../../../../shared/model/ids.ts'
import { clockText as text } from '../../text/clock-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCodes } from '../codes/codes-store.ts'
import { useApplyOffset } from './use-apply-offset.ts'

/** What was measured, and what to do with it: nothing happens by itself. */
export function MeasuredPanel(props: { id: CodeId; offsetSeconds: number; onClose: () => void }) {
  const { id, offsetSeconds, onClose } = props
  const applyToAll = useApplyOffset(onClose)
  const changeCode = useCodes((state) => state.change)
  const say = useNotice((state) => state.say)
  const run = useRun()
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
                run(async () => {
                  await changeCode({ id, offsetSeconds })
                  onClose()
                  say({ text: text.appliedCode, tone: 'plain' })
                })
              }}
            >
              {text.forCode}
            </Button>
            <Button
              kind="primary"
              onPress={() => {
                applyToAll(offsetSeconds)
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
