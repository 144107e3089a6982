import { useState, type SyntheticEvent } from 'react'
import { words } from '../../text/en.ts'
import { errorWords } from '../../text/error-text.ts'
import { backupText as text } from '../../text/backup-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { NewPasswordFields, useNewPassword } from '../vault/NewPasswordFields.tsx'
import { useBackup } from './backup-store.ts'

/** A password that opens the backups made from now on, beside the kit. */
export function BackupPasswordDialog({ onClose }: { onClose: () => void }) {
  const setPassword = useBackup((store) => store.setPassword)
  const say = useNotice((store) => store.say)
  const fields = useNewPassword()
  const [busy, setBusy] = useState(false)
  const [complaint, setComplaint] = useState<string>()

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    const password = fields.take()
    if (password === undefined || busy) return
    setBusy(true)
    try {
      await setPassword(password)
      say({ text: text.passwordSet, tone: 'plain' })
      onClose()
    } catch (error) {
      setComplaint(errorWords(error))
      setBusy(false)
    }
  }

  return (
    <Dialog title={text.passwordTitle} isDismissable={false} isKept={busy} onClose={onClose}>
      <p className="dialog-lead">{text.passwordLead}</p>
      <form onSubmit={(event) => void submit(event)}>
        <NewPasswordFields fields={fields} autoFocus label={text.password} repeatLabel={text.repeat} />
        <div role="alert">{complaint !== undefined && <p className="callout bad">{complaint}</p>}</div>
        <div className="dialog-actions">
          <Button isDisabled={busy} onPress={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" kind="primary" isPending={busy}>
            {words.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
