import { useEffect } from 'react'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { AddDialog } from './AddDialog.tsx'
import { LockDialog } from './LockDialog.tsx'
import type { GoToTrail } from './LooksCard.tsx'
import { MoveSetDialog } from './MoveSetDialog.tsx'
import { OpenAllDialog } from './OpenAllDialog.tsx'
import { OpenKeyDialog } from './OpenKeyDialog.tsx'
import type { RecoveryDialog } from './recovery-dialog.ts'
import { nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import { EraseSetDialog, MarkDialog, RenameDialog, RevokeDialog, WaysDialog } from './SetDialogs.tsx'

/** The dialog that is open, about a set that is still there. */
export function RecoveryDialogs({ onTrail }: { onTrail: GoToTrail }) {
  const dialog = useRecovery((state) => state.dialog)
  const close = useRecovery((state) => state.close)
  if (dialog === undefined) return null
  if (dialog.kind === 'add') {
    const { credentialId, title, onAdded } = dialog
    return (
      <AddDialog
        target={{ kind: 'new', credentialId, title }}
        {...(onAdded === undefined ? {} : { onAdded })}
        onClose={close}
      />
    )
  }
  if (dialog.kind === 'lock') return <LockDialog mode={dialog.mode} onClose={close} />
  return <OfSet dialog={dialog} onTrail={onTrail} onClose={close} />
}

/** The key went while its button was pressed: said, and nothing stays open. */
function Gone({ onClose }: { onClose: () => void }) {
  const say = useNotice((state) => state.say)
  useEffect(() => {
    say({ text: text.gone, tone: 'bad' })
    onClose()
  }, [say, onClose])
  return null
}

type SetDialog = Exclude<RecoveryDialog, { kind: 'add' | 'lock' }>
interface Props {
  onTrail: GoToTrail
  onClose: () => void
}

/** Waits for the set where it is not the one on the screen. */
function OfSet({ dialog, ...rest }: Props & { dialog: SetDialog }) {
  const set = useRecovery((state) => state.detail)
  const select = useRecovery((state) => state.select)
  const { id } = dialog
  useEffect(() => {
    select(id)
  }, [select, id])
  return set?.id === id ? <SetDialogOf dialog={dialog} set={set} {...rest} /> : null
}

function SetDialogOf({
  dialog,
  set,
  onTrail,
  onClose
}: Props & { dialog: SetDialog; set: RecoverySetDetail }) {
  const row = 'keyId' in dialog ? set.keys.find((key) => key.id === dialog.keyId) : undefined
  switch (dialog.kind) {
    case 'replace':
    case 'add-keys':
      return (
        <AddDialog
          target={{
            kind: dialog.kind,
            set,
            credentialId: set.credentialId,
            title: nameOfSet(set)
          }}
          onClose={onClose}
        />
      )
    case 'open-key':
      // Kept as it was asked for: that it becomes used by it must not change the question on the screen.
      return row === undefined ? (
        <Gone onClose={onClose} />
      ) : (
        <OpenKeyDialog key={`${row.id} ${dialog.how}`} {...{ set, row, onTrail, onClose }} how={dialog.how} />
      )
    case 'open-all':
      return <OpenAllDialog how="all" {...{ set, onTrail, onClose }} />
    case 'take-out':
      return <OpenAllDialog how={dialog.to} {...{ set, onTrail, onClose }} />
    case 'mark':
      return row === undefined ? <Gone onClose={onClose} /> : <MarkDialog {...{ set, row, onClose }} />
    case 'ways':
      return <WaysDialog {...{ set, onClose }} />
    case 'move':
      return <MoveSetDialog {...{ set, onClose }} />
    case 'rename':
      return <RenameDialog {...{ set, onClose }} />
    case 'revoke':
      return <RevokeDialog {...{ set, onClose }} />
    case 'erase':
      return <EraseSetDialog {...{ set, onClose }} />
  }
}
