import { useState } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import { words } from '../../text/en.ts'
import { rehearseText as text } from '../../text/rehearse-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { usePasswordLine } from '../../ui/use-password-line.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useVault } from './vault-store.ts'

type Refusal = Exclude<Output<'vault.rehearsePassword'>, { kind: 'right' }>

/** Asks for the master password once, so that it is not forgotten. A wrong one waits as it does at unlock. */
export function RehearseDialog({ onClose }: { onClose: () => void }) {
  const rehearse = useVault((state) => state.rehearse)
  const say = useNotice((state) => state.say)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal & { triesAgainAtMs: number | undefined }>()
  const waitSeconds = useSecondsLeft(refusal?.triesAgainAtMs)
  const run = useRun()

  const line = usePasswordLine({
    ...{ busy, waitSeconds, wasRefused: refusal !== undefined },
    take: (password) => {
      run(() => check(password))
    }
  })

  async function check(password: string) {
    setBusy(true)
    try {
      const answer = await rehearse(password)
      if (answer.kind === 'right') {
        onClose()
        say({ text: text.right, tone: 'plain' })
        return
      }
      const waitMs = 'retryAfterMs' in answer ? answer.retryAfterMs : 0
      setRefusal({ ...answer, triesAgainAtMs: waitMs === 0 ? undefined : Date.now() + waitMs })
    } finally {
      setBusy(false)
    }
  }

  const complaint = line.isEmpty ? words.unlock.empty : refusal && !busy ? wordsOf(refusal) : undefined
  return (
    <Dialog title={text.title} onClose={onClose}>
      <p className="dialog-lead">{text.lead}</p>
      <form onSubmit={line.submit}>
        <PasswordField
          label={words.unlock.masterPassword}
          inputRef={line.inputRef}
          autoFocus
          maxLength={1024}
          error={complaint}
          onLength={line.noteTyped}
        />
        {refusal?.kind === 'wrong' && <p className="quiet">{text.forgotten}</p>}
        <div className="dialog-actions">
          <small role="status">{waitSeconds > 0 ? words.unlock.wait(waitSeconds) : ''}</small>
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" kind="primary" isPending={busy} isDisabled={waitSeconds > 0}>
            {text.check}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function wordsOf({ kind }: Refusal): string {
  switch (kind) {
    case 'wrong':
      return words.unlock.wrong
    case 'too-soon':
      return words.unlock.tooSoon
    case 'not-tried':
      return text.notTried
  }
}
