import { useEffect } from 'react'
import type { BackupState } from '../../../../shared/model/backup.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { backupText as text } from '../../text/backup-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ViewHead } from '../../ui/ViewHead.tsx'
import { BackupLine } from './BackupLine.tsx'
import { BackupPlace } from './BackupPlace.tsx'
import { BackupProof } from './BackupProof.tsx'
import { useBackup } from './backup-store.ts'
import { useRestore } from './restore-store.ts'
import './backup.css'

/** What is kept elsewhere, whether it was proven to open, and the way back from it. */
export function BackupsView() {
  const state = useBackup((store) => store.state)
  const failure = useBackup((store) => store.failure)
  const load = useBackup((store) => store.load)
  useEffect(() => void load(), [load])
  return (
    <div className="page-content settings">
      <ViewHead title={text.title} lead={text.lead} />
      {failure !== undefined ? (
        <Empty
          title={text.failed}
          actions={<Button onPress={() => void load()}>{words.common.tryAgain}</Button>}
        >
          <p>{errorText[failure]}</p>
        </Empty>
      ) : state === undefined ? (
        <p className="quiet">{text.loading}</p>
      ) : (
        <Backups state={state} />
      )}
    </div>
  )
}

function Backups({ state }: { state: BackupState }) {
  const open = useRestore((store) => store.open)
  const inspect = useRestore((store) => store.inspect)
  return (
    <>
      <BackupProof state={state} />
      <h2>{text.where}</h2>
      <BackupPlace state={state} />
      <h2>{text.list}</h2>
      {state.files.length === 0 ? (
        <p className="card none-yet">{text.none}</p>
      ) : (
        <ul className="card backups">
          {state.files.map((file) => (
            <BackupLine
              key={file.name}
              file={file}
              isDisabled={state.running !== null}
              onRestore={() => void open(file.name)}
            />
          ))}
        </ul>
      )}
      <Button isDisabled={state.running !== null} onPress={() => void inspect()}>
        {text.anotherFile}
      </Button>
    </>
  )
}
