import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { words } from '../../text/en.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LoginSearch } from '../../ui/LoginSearch.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'

/** Another item that the set belongs to, or none. */
export function MoveSetDialog({ set, onClose }: { set: RecoverySetDetail; onClose: () => void }) {
  const change = useRecovery((state) => state.change)
  const findItems = useRecovery((state) => state.findItems)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const move = (credentialId: CredentialId | null, title: string) => {
    run(async () => {
      // Alone it needs a name of its own; the item's is what people know it by.
      const name = credentialId === null && set.name === '' ? { name: nameOfSet(set) } : {}
      await change({ id: set.id, credentialId, ...name })
      onClose()
      say({ text: credentialId === null ? text.movedAlone : text.moved(title), tone: 'plain' })
    })
  }
  return (
    <Dialog title={text.moveTitle} onClose={onClose}>
      <p className="dialog-lead">{text.moveLead}</p>
      <div className="move-search">
        <LoginSearch find={findItems} onChoose={move} />
      </div>
      <div className="dialog-actions">
        {set.credentialId !== null && (
          <Button
            onPress={() => {
              move(null, '')
            }}
          >
            {text.moveAlone}
          </Button>
        )}
        <Button onPress={onClose}>{words.common.cancel}</Button>
      </div>
    </Dialog>
  )
}
