import { useState } from 'react'
import type { BackupState } from '../../../../shared/model/backup.ts'
import { backupText as text } from '../../text/backup-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { useRun } from '../../ui/use-run.ts'
import { BackupPasswordDialog } from './BackupPasswordDialog.tsx'
import { useBackup } from './backup-store.ts'
import { opensWithText } from './backup-line.ts'

/** Where backups go, and what opens them. */
export function BackupPlace({ state }: { state: BackupState }) {
  const { chooseFolder, useDefaultFolder: toDefaultFolder, setPassword } = useBackup((store) => store)
  const say = useNotice((store) => store.say)
  const run = useRun()
  const [asksPassword, setAsksPassword] = useState(false)
  const choose = () => {
    run(async () => {
      const { kind } = await chooseFolder()
      if (kind === 'chosen') say({ text: text.chosen, tone: 'plain' })
      if (kind === 'not-writable') say({ text: text.folderNotWritable, tone: 'bad' })
    })
  }
  const removePassword = () => {
    run(async () => {
      await setPassword(null)
      say({ text: text.passwordRemoved, tone: 'plain' })
    })
  }
  return (
    <div className="card">
      <SettingRow
        name={text.folder}
        means={
          <>
            <code className="path">{state.folder}</code>
            {state.folderProblem === null ? (
              <small>{state.isDefaultFolder ? text.defaultFolder : text.ownFolder}</small>
            ) : (
              <small className="complaint">{text.folderProblem[state.folderProblem]}</small>
            )}
          </>
        }
      >
        {!state.isDefaultFolder && (
          <Button
            kind="quiet"
            onPress={() => {
              run(toDefaultFolder)
            }}
          >
            {text.useDefault}
          </Button>
        )}
        <Button onPress={choose}>{text.choose}</Button>
      </SettingRow>
      <SettingRow name={text.opensWith} means={<small>{opensWithText(state)}</small>}>
        {state.hasPassword && (
          <Button kind="quiet" onPress={removePassword}>
            {text.removePassword}
          </Button>
        )}
        <Button
          onPress={() => {
            setAsksPassword(true)
          }}
        >
          {state.hasPassword ? text.changePassword : text.setPassword}
        </Button>
      </SettingRow>
      {asksPassword && (
        <BackupPasswordDialog
          onClose={() => {
            setAsksPassword(false)
          }}
        />
      )}
    </div>
  )
}
