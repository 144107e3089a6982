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
  const { lastProven: proven, lastFailure: failed } = state
  const backUp = () => {
    run(async () => {
      const made = await make()
      if (made.kind === 'made') say({ text: text.made(made.proven.records), tone: 'plain' })
      else if (made.kind === 'already-running') say({ text: text.alreadyRunning, tone: 'plain' })
      else say({ text: backupFailureText[made.failure], tone: 'bad' })
    })
  }
  return (
    <>
      <div className={`proof ${proven === null ? 'plain' : 'ok'}`}>
        {proven === null ? <ShieldAlert aria-hidden /> : <ShieldCheck aria-hidden />}
        <div role="status">
          <b>
            {proven === null
              ? text.neverProven
              : text.proven(momentOf(proven.provenAtMs, now), proven.records)}
          </b>
          <span>{meaning(state)}</span>
        </div>
        <Button kind="primary" isPending={state.running !== null} onPress={backUp}>
          {text.now}
        </Button>
      </div>
      <div role="alert">
        {failed !== null && (
          <p className="callout bad last-failure">
            <b>{text.failedAt(momentOf(failed.atMs, now))}</b> {backupFailureText[failed.failure]}
          </p>
        )}
      </div>
    </>
  )
}

function meaning({ running, lastProven, isBehind }: BackupState): string {
  if (running !== null) return text.running[running]
  if (lastProven === null) return text.neverProvenMeans
  return isBehind ? text.behind : text.provenMeans
}
