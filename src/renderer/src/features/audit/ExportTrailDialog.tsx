import { useState } from 'react'
import { RadioGroup } from 'react-aria-components'
import { words } from '../../text/en.ts'
import { trailText } from '../../text/trail-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Described } from '../../ui/Described.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { Radio } from '../../ui/Radio.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useAudit } from './audit-store.ts'

const text = trailText.take
const formats = ['jsonl', 'csv'] as const

/** Writes the chosen records to a file outside of the vault, after saying what that means. */
export function ExportTrailDialog({ onClose }: { onClose: () => void }) {
  const status = useAudit((state) => state.status)
  const take = useAudit((state) => state.take)
  const say = useNotice((state) => state.say)
  const [format, setFormat] = useState<(typeof formats)[number]>('jsonl')
  const [busy, setBusy] = useState(false)
  const run = useRun()
  const { matching, total } = status.kind === 'ready' ? status : { matching: 0, total: 0 }
  const write = () => {
    setBusy(true)
    run(async () => {
      try {
        const { saved, records } = await take(format)
        if (!saved) return
        say({ text: text.done(records), tone: 'plain' })
        onClose()
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <Dialog title={text.title} isKept={busy} onClose={onClose}>
      <p className="dialog-lead">{text.lead(matching)}</p>
      <RadioGroup
        className="choices"
        aria-label={text.format}
        value={format}
        onChange={(value) => {
          setFormat(formats.find((one) => one === value) ?? 'jsonl')
        }}
      >
        <Radio value="jsonl" className="choice" autoFocus>
          <Described title={text.jsonl} means={text.jsonlMeans} />
        </Radio>
        <Radio value="csv" className="choice">
          <Described title={text.csv} means={text.csvMeans} />
        </Radio>
      </RadioGroup>
      {matching < total && <p className="callout plain">{text.part}</p>}
      <p className="callout warn">{text.leaves}</p>
      <div className="dialog-actions">
        <span className="grow" />
        <Button isDisabled={busy} onPress={onClose}>
          {words.common.cancel}
        </Button>
        <Button kind="primary" isPending={busy} isDisabled={matching === 0} onPress={write}>
          {text.export}
        </Button>
      </div>
    </Dialog>
  )
}
