import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { BackupState } from '../../../../shared/model/backup.ts'
import { backupFailureText, backupText as text } from '../../text/backup-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { momentOf } from '../../ui/when.ts'
import { useBackup } from './backup-store.ts'

/** The last proven restore and the last failure, before anything else; and the button for a new backup. */
export function BackupProof({ state }: { state: BackupState }) {
  const make = useBackup((store) => store.make)
  const say = useNotice((store) => store.say)
  const run = useRun()
  const [now] = useState(() => Date.now())
  const { lastProven: proven, lastFailure: failed, running } = state
  const isGood = proven !== null && failed === null
  const backUp = () => {
    run(async () => {
      const made = await make()
      if (made.kind === 'made') say({ text: text.made(made.proven.records), tone: 'plain' })
      else if (made.kind === 'already-running') say({ text: text.alreadyRunning, tone: 'plain' })
      else say({ text: backupFailureText[made.failure], tone: 'bad' })
    })
  }
  return (
    <div className={`proof ${isGood ? 'ok' : failed === null ? 'plain' : 'bad'}`}>
      {isGood ? <ShieldCheck aria-hidden /> : <ShieldAlert aria-hidden />}
      <div role="status">
        {proven === null ? (
          <>
            <b>{text.neverProven}</b>
            {failed === null && <span>{text.neverProvenMeans}</span>}
          </>
        ) : (
          <>
            <b>{text.proven(momentOf(proven.provenAtMs, now), proven.records)}</b>
            <span>{state.isBehind ? text.behind : text.provenMeans}</span>
          </>
        )}
        {failed !== null && (
          <span className="failed">
            <b>{text.failedAt(momentOf(failed.atMs, now))}</b> {backupFailureText[failed.failure]}
          </span>
        )}
        {running !== null && <span>{text.running[running]}</span>}
      </div>
      <Button kind="primary" isPending={running !== null} onPress={backUp}>
        {text.now}
      </Button>
    </div>
  )
}
