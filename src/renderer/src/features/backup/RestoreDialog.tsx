import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { backupProblemText } from '../../text/backup-text.ts'
import { restoreText as text } from '../../text/restore-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { BackupLine } from './BackupLine.tsx'
import { useRestore, type RestorePhase } from './restore-store.ts'
import { RestoreForm } from './RestoreForm.tsx'
import './backup.css'

/** From a backup to an open vault: which one, what opens it, what opens the vault then. */
export function RestoreDialog() {
  const phase = useRestore((state) => state.phase)
  const close = useRestore((state) => state.close)
  const isBusy = phase.kind === 'asking' && phase.busy
  return (
    <Dialog
      title={phase.kind === 'done' ? text.doneTitle : text.title}
      width="l"
      isDismissable={false}
      isKept={isBusy}
      onClose={close}
    >
      {phase.kind === 'choosing' && <Choosing phase={phase} />}
      {phase.kind === 'asking' && <RestoreForm key={phase.backup.token} phase={phase} />}
      {phase.kind === 'done' && <Done phase={phase} />}
    </Dialog>
  )
}

function Choosing({ phase }: { phase: Extract<RestorePhase, { kind: 'choosing' }> }) {
  const inspect = useRestore((state) => state.inspect)
  const close = useRestore((state) => state.close)
  const { files, problem, busy } = phase
  return (
    <>
      <p className="dialog-lead">{files.length === 0 ? text.chooseNone : text.chooseLead}</p>
      {files.length > 0 && (
        <ul className="card backups in-dialog" aria-label={text.list}>
          {files.map((file) => (
            <BackupLine
              key={file.name}
              file={file}
              isDisabled={busy}
              onRestore={() => void inspect(file.name)}
            />
          ))}
        </ul>
      )}
      <div role="alert">
        {problem !== undefined && <p className="callout bad">{problemWords(problem)}</p>}
      </div>
      <div className="dialog-actions">
        <small role="status">{busy ? text.looking : ''}</small>
        <Button onPress={close}>{words.common.cancel}</Button>
        <Button kind="primary" autoFocus={files.length === 0} isPending={busy} onPress={() => void inspect()}>
          {text.anotherFile}
        </Button>
      </div>
    </>
  )
}

function Done({ phase }: { phase: Extract<RestorePhase, { kind: 'done' }> }) {
  const close = useRestore((state) => state.close)
  return (
    <>
      <p role="status">{text.done(phase.records)}</p>
      {phase.setAside !== null && (
        <p className="set-aside">
          {text.setAsideAt} <code>{phase.setAside}</code>
        </p>
      )}
      <div className="dialog-actions">
        <Button kind="primary" autoFocus onPress={close}>
          {text.doneButton}
        </Button>
      </div>
    </>
  )
}

type ChoosingProblem = NonNullable<Extract<RestorePhase, { kind: 'choosing' }>['problem']>

const problemWords = (problem: ChoosingProblem): string =>
  problem in backupProblemText
    ? backupProblemText[problem as keyof typeof backupProblemText]
    : errorText[problem as keyof typeof errorText]
