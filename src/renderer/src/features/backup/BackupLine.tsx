import { useState } from 'react'
import type { BackupFile } from '../../../../shared/model/backup.ts'
import { backupProblemText, backupText as text, sizeText } from '../../text/backup-text.ts'
import { Button } from '../../ui/Button.tsx'
import { momentOf } from '../../ui/when.ts'
import { backupLineWords } from './backup-line.ts'

/** One backup of the list: when, how good, what opens it. */
export function BackupLine(props: { file: BackupFile; isDisabled: boolean; onRestore: () => void }) {
  const { file } = props
  const [now] = useState(() => Date.now())
  const { state, opens } = backupLineWords(file)
  const moment = momentOf(file.madeAtMs, now)
  const details = [sizeText(file.sizeBytes), opens, ...(file.isOfThisVault ? [] : [text.otherVault])]
  return (
    <li>
      <span className="backup-name">
        <b>{moment}</b> <span className={`chip ${state.tone}`}>{state.label}</span>
        <small>{file.problem === null ? details.join(' · ') : backupProblemText[file.problem]}</small>
      </span>
      <Button
        aria-label={text.restoreOne(moment)}
        isDisabled={props.isDisabled || file.problem !== null}
        onPress={props.onRestore}
      >
        {text.restore}
      </Button>
    </li>
  )
}
