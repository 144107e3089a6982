import { useState } from 'react'
import { doubtText as text } from '../../text/doubt-text.ts'
import { restoreText } from '../../text/restore-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useRestore } from '../backup/restore-store.ts'
import { useVault } from './vault-store.ts'

/** What a person can do about a vault in which something does not fit. None of it deletes anything. */
export function DoubtChoices(props: { goOn: string; onChosen?: () => void }) {
  const openAnyway = useVault((state) => state.openAnyway)
  const lock = useVault((state) => state.lock)
  const restore = useRestore((state) => state.open)
  const [busy, setBusy] = useState(false)
  const run = useRun()
  const after = (work: () => Promise<unknown>) => {
    setBusy(true)
    run(async () => {
      try {
        await work()
        props.onChosen?.()
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <>
      <div className="doubt-choices">
        <Button kind="primary" autoFocus onPress={() => void restore()}>
          {restoreText.offer}
        </Button>
        <Button
          isPending={busy}
          onPress={() => {
            after(openAnyway)
          }}
        >
          {props.goOn}
        </Button>
        <Button
          onPress={() => {
            after(lock)
          }}
        >
          {words.nav.lock}
        </Button>
      </div>
      <p className="quiet">{text.recorded}</p>
    </>
  )
}
