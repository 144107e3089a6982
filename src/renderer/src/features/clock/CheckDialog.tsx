import { useState } from 'react'
import type { CheckedClock } from '../../../../shared/model/clock.ts'
import { clockText as text } from '../../text/clock-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useClock } from './clock-store.ts'
import { useApplyOffset } from './use-apply-offset.ts'

/** Asks hosts for the time, once for each press; who is asked stands there before. */
export function CheckDialog() {
  const close = useClock((state) => state.close)
  const check = useClock((state) => state.check)
  const applyToAll = useApplyOffset(close)
  const run = useRun()
  const [busy, setBusy] = useState(false)
  const [checked, setChecked] = useState<CheckedClock>()
  const ask = () => {
    setBusy(true)
    run(async () => {
      try {
        setChecked(await check())
      } finally {
        setBusy(false)
      }
    })
  }
  const offsetSeconds = checked?.kind === 'checked' ? checked.offsetSeconds : 0
  const answers = checked?.kind === 'checked' ? checked.answers : undefined
  return (
    <Dialog title={text.checkTitle} onClose={close}>
      <p className="dialog-lead">{text.checkLead}</p>
      <ul className="clock-hosts">
        {text.hosts.map((host) => {
          const answer = answers?.find((one) => one.host === host)
          return (
            <li key={host}>
              <code>{host}</code>
              {answer !== undefined && <small>{text.siteAnswer(answer.offsetSeconds)}</small>}
            </li>
          )
        })}
      </ul>
      {checked === undefined && <p className="callout plain">{text.checkExposed}</p>}
      <p className="clock-result" role="status">
        {busy ? text.asking : checked === undefined ? '' : resultOf(checked)}
      </p>
      {offsetSeconds !== 0 && <p className="dialog-lead">{text.advice}</p>}
      <div className="dialog-actions">
        <Button onPress={close}>{words.common.close}</Button>
        {offsetSeconds === 0 ? (
          <Button kind="primary" isPending={busy} onPress={ask}>
            {text.ask}
          </Button>
        ) : (
          <Button
            kind="primary"
            onPress={() => {
              applyToAll(offsetSeconds)
            }}
          >
            {text.forVault}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function resultOf(checked: CheckedClock): string {
  if (checked.kind === 'no-answer') return text.noAnswer
  const { offsetSeconds } = checked
  if (offsetSeconds === 0) return text.siteAgrees
  return offsetSeconds > 0 ? text.siteBehind(offsetSeconds) : text.siteAhead(offsetSeconds)
}
