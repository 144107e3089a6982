import { useRef, useState, type SyntheticEvent } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { RecoveryProof } from '../../../../shared/model/recovery.ts'
import { words } from '../../text/en.ts'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { NewPinFields } from './NewPinFields.tsx'
import { ProofFields } from './ProofFields.tsx'
import type { LockMode } from './recovery-dialog.ts'
import { useRecovery } from './recovery-store.ts'
import { useNewPin } from './use-new-pin.ts'
import { useProof } from './use-proof.ts'

/** A change of what opens the recovery keys: proved by what opens them now. */
export function LockDialog({ mode, onClose }: { mode: LockMode; onClose: () => void }) {
  const setWay = useRecovery((state) => state.setWay)
  const removeWay = useRecovery((state) => state.removeWay)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const proof = useProof(mode === 'use-password' ? 'pin' : undefined)
  const pin = useNewPin()
  const password = useRef<HTMLInputElement>(null)
  const [isEmpty, setEmpty] = useState(false)
  const [busy, setBusy] = useState(false)
  const dialog = text.dialogs[mode]
  const asksPin = mode === 'set-pin' || mode === 'change-pin'

  function change(proven: RecoveryProof): Promise<Output<'recovery.setWay'>> | undefined {
    if (mode === 'remove-pin') return removeWay({ proof: proven, kind: 'pin' })
    if (mode === 'stop-password') return removeWay({ proof: proven, kind: 'master-password' })
    if (asksPin) {
      const fresh = pin.take()
      return fresh === undefined
        ? undefined
        : setWay({ proof: proven, way: { kind: 'pin', password: fresh } })
    }
    const typed = password.current?.value ?? ''
    setEmpty(typed === '')
    return typed === ''
      ? undefined
      : setWay({ proof: proven, way: { kind: 'master-password', password: typed } })
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const proven = proof.take()
    const changing = proven === undefined || busy ? undefined : change(proven)
    if (changing === undefined) return
    setBusy(true)
    run(async () => {
      try {
        const answer = await changing
        if (answer.kind !== 'done') {
          proof.refuse(answer)
          return
        }
        onClose()
        say({ text: text.wayDone, tone: 'plain' })
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <Dialog title={dialog.title} isDismissable={false} isKept={busy} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="dialog-lead">{dialog.lead}</p>
        <fieldset className="reason">
          <legend className="field-name">{text.proveNow}</legend>
          <ProofFields proof={proof} autoFocus />
        </fieldset>
        {asksPin && <NewPinFields pin={pin} autoFocus={false} />}
        {mode === 'use-password' && (
          <PasswordField
            label={text.masterPassword}
            inputRef={password}
            maxLength={1024}
            error={isEmpty ? text.empty['master-password'] : undefined}
          />
        )}
        <div className="dialog-actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            type="submit"
            kind="primary"
            isPending={busy}
            isDisabled={proof.waitSeconds > 0 || proof.kind === undefined}
          >
            {dialog.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
