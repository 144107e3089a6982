import { FileText, Printer } from 'lucide-react'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useRecovery } from './recovery-store.ts'

/** Stands there until a copy is kept elsewhere, or somebody says so. */
export function SecondCopyCard({ set: { id } }: { set: RecoverySetDetail }) {
  const open = useRecovery((state) => state.open)
  const change = useRecovery((state) => state.change)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return (
    <section className="card second-copy" aria-label={text.copyTitle}>
      <div>
        <b>{text.copyTitle}</b>
        <small>{text.copyText}</small>
      </div>
      <div className="second-copy-acts">
        <Button
          onPress={() => {
            open({ kind: 'take-out', id, to: 'printer' })
          }}
        >
          <Printer aria-hidden /> {text.print}
        </Button>
        <Button
          onPress={() => {
            open({ kind: 'take-out', id, to: 'text-file' })
          }}
        >
          <FileText aria-hidden /> {text.saveFile}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            run(async () => {
              await change({ id, hasSecondCopy: true })
              say({ text: text.copyNoted, tone: 'plain' })
            })
          }}
        >
          {text.haveCopy}
        </Button>
      </div>
    </section>
  )
}
