import { useEffect, useState } from 'react'
import { words } from '../../text/en.ts'
import { errorWords } from '../../text/error-text.ts'
import { trailText } from '../../text/trail-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { dateOf } from '../../ui/when.ts'
import { monthsAgo } from './audit-filter.ts'
import { useAudit } from './audit-store.ts'

const text = trailText.letGo
/** Main lets go of nothing that is younger than the first of them. */
const ages = [3, 6, 12, 24, 60]

/** Lets go of what is older than an age: how much that is, what it costs, and that it stays on record. */
export function LetGoDialog({ onClose }: { onClose: () => void }) {
  const letGo = useAudit((state) => state.letGo)
  const countBefore = useAudit((state) => state.countBefore)
  const isBroken = useAudit(({ chain }) => chain.kind === 'ready' && chain.chain.firstBad !== null)
  const say = useNotice((state) => state.say)
  const [now] = useState(() => Date.now())
  const [months, setMonths] = useState(12)
  const [counted, setCounted] = useState<{ months: number; matching: number; total: number }>()
  const [complaint, setComplaint] = useState<string>()
  const [busy, setBusy] = useState(false)
  const run = useRun()
  const beforeMs = monthsAgo(now, months)
  useEffect(() => {
    let isLeft = false
    countBefore(beforeMs).then(
      (found) => {
        if (!isLeft) setCounted({ months, ...found })
      },
      (error: unknown) => {
        if (!isLeft) setComplaint(errorWords(error))
      }
    )
    return () => {
      isLeft = true
    }
  }, [countBefore, beforeMs, months])
  const count = counted?.months === months ? counted : undefined
  const canGo = count !== undefined && count.matching > 0 && !isBroken
  const day = dateOf(beforeMs)
  const go = () => {
    setBusy(true)
    run(async () => {
      try {
        const { records } = await letGo(beforeMs)
        say({ text: text.done(records), tone: 'plain' })
        onClose()
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <Dialog title={text.title} isKept={busy} onClose={onClose}>
      <p className="dialog-lead">{text.lead}</p>
      {isBroken && <p className="callout bad">{text.broken}</p>}
      <div className="let-go">
        <SelectField
          label={text.before}
          choices={ages.map((age) => ({ key: String(age), label: text.ages(age) }))}
          chosen={String(months)}
          onChoose={(key) => {
            setMonths(Number(key))
          }}
        />
        <p role="status">
          {complaint ??
            (count === undefined
              ? text.counting
              : count.matching === 0
                ? text.none(day)
                : text.count(count.matching, count.total, day))}
        </p>
      </div>
      {canGo && <p className="callout warn">{text.warning}</p>}
      <div className="dialog-actions">
        <span className="grow" />
        <Button autoFocus isDisabled={busy} onPress={onClose}>
          {words.common.cancel}
        </Button>
        {canGo && (
          <Button kind="primary" isPending={busy} onPress={go}>
            {text.now(count.matching)}
          </Button>
        )}
      </div>
    </Dialog>
  )
}
