import { useEffect, useState } from 'react'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useRun } from '../../ui/use-run.ts'
import { AddForm } from './AddForm.tsx'
import type { AddTarget } from './add-target.ts'
import { useRecovery, type RecoveryLock } from './recovery-store.ts'
import { SetUpStep } from './SetUpStep.tsx'

/** Adding recovery keys; what opens them is set up on the way, the first time. */
export function AddDialog(props: { target: AddTarget; onAdded?: () => void; onClose: () => void }) {
  const load = useRecovery((state) => state.lock)
  const run = useRun()
  const [lock, setLock] = useState<RecoveryLock>()
  const [isDirty, setDirty] = useState(false)
  const [asksToLeave, setAsksToLeave] = useState(false)
  useEffect(() => {
    run(async () => {
      setLock(await load())
    })
  }, [load, run])
  if (lock === undefined) return null
  if (!lock.isSetUp) {
    return (
      <Dialog title={text.setUpTitle} isDismissable={false} onClose={props.onClose}>
        <SetUpStep
          canUseMasterPassword={lock.canUseMasterPassword}
          onDone={() => {
            setLock({ ...lock, isSetUp: true })
          }}
          onClose={props.onClose}
        />
      </Dialog>
    )
  }
  // Escape pressed twice, or held, must not throw away what was typed: at the question it goes on.
  const close = () => {
    if (isDirty) setAsksToLeave(!asksToLeave)
    else props.onClose()
  }
  return (
    <Dialog title={titleOf(props.target)} width="l" isDismissable={!isDirty} onClose={close}>
      <AddForm
        {...props}
        asksToLeave={asksToLeave}
        onDirty={setDirty}
        onAskToLeave={setAsksToLeave}
        onCancel={close}
      />
    </Dialog>
  )
}

function titleOf({ kind, title }: AddTarget): string {
  if (kind === 'replace') return text.replaceTitle(title)
  if (kind === 'add-keys') return text.moreTitle(title)
  return title === '' ? text.title : text.titleFor(title)
}
