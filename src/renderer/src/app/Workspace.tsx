import { Suspense, useCallback, useEffect, type ReactNode } from 'react'
import type { Output } from '../../../shared/bridge/contract.ts'
import type { CredentialId } from '../../../shared/model/ids.ts'
import { ClipboardBar } from '../features/clipboard/ClipboardBar.tsx'
import { useCodes } from '../features/codes/codes-store.ts'
import { useAskAfterSaving } from '../features/codes/enrolment-store.ts'
import { CredentialEditor } from '../features/credentials/CredentialEditor.tsx'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { IntakeLayer } from '../features/intake/IntakeLayer.tsx'
import { useIntake } from '../features/intake/intake-store.ts'
import { words } from '../text/en.ts'
import { reviewText } from '../text/review-text.ts'
import { loadLater } from '../ui/load-later.ts'
import { useNotice } from '../ui/notice-store.ts'
import { useRun } from '../ui/use-run.ts'
import { CodesColumns } from './CodesColumns.tsx'
import { focusPaneIfLost } from './focus-pane.ts'
import { ItemsColumns } from './ItemsColumns.tsx'
import { signalReady } from './ready.ts'
import { Sidebar } from './Sidebar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { useView, type View } from './view-store.ts'
import './workspace.css'

const AuditView = loadLater(() => import('../features/audit/AuditView.tsx'), 'AuditView')
const BackupsView = loadLater(() => import('../features/backup/BackupsView.tsx'), 'BackupsView')
const SettingsView = loadLater(() => import('../features/settings/SettingsView.tsx'), 'SettingsView')
const UnfinishedView = loadLater(() => import('../features/codes/UnfinishedView.tsx'), 'UnfinishedView')
const TrashView = loadLater(() => import('../features/trash/TrashView.tsx'), 'TrashView')

/** Places that fill everything beside the bar. They are loaded when somebody goes there: the first screen needs none. */
const pages: Record<Exclude<View, 'items' | 'codes'>, ReactNode> = {
  unfinished: <UnfinishedView />,
  trash: <TrashView />,
  backups: <BackupsView />,
  audit: <AuditView />,
  settings: <SettingsView />
}

/** The open vault: places on the left, a list, the details. */
export function Workspace({ isDemo }: { isDemo: boolean }) {
  const view = useView((state) => state.view)
  const narrowShows = useView((state) => state.narrowShows)
  const isLoaded = useCredentials((state) => state.status.kind !== 'loading')
  const editing = useCredentials((state) => state.editing)
  const detail = useCredentials((state) => state.detail)
  const list = useCredentials((state) => state.list)
  const onSaved = useAfterIntake()
  const titleOf = useCallback((id: CredentialId) => list.find((one) => one.id === id)?.title, [list])
  useShortcuts()
  useEffect(() => {
    if (isLoaded) signalReady()
  }, [isLoaded])
  return (
    <div className="workspace" data-view={view} data-narrow={narrowShows}>
      <Sidebar isDemo={isDemo} />
      {view === 'items' && <ItemsColumns />}
      {view === 'codes' && <CodesColumns />}
      {view !== 'items' && view !== 'codes' && (
        <main className="page" aria-labelledby="view-title">
          <Suspense fallback={null}>{pages[view]}</Suspense>
        </main>
      )}
      <ClipboardBar />
      {editing === 'new' && <CredentialEditor credential={undefined} />}
      {editing === 'selected' && detail !== undefined && <CredentialEditor credential={detail} />}
      <IntakeLayer
        isPaused={editing !== 'nothing'}
        lookedAt={view === 'items' && detail?.codes.length === 0 ? detail.id : undefined}
        titleOf={titleOf}
        onSaved={onSaved}
        onClosed={focusPaneIfLost}
      />
    </div>
  )
}

/** After saving, what was saved is on the screen: the login it joined, or else the codes. */
function useAfterIntake(): (saved: Output<'intake.save'>) => void {
  const say = useNotice((state) => state.say)
  const go = useView((state) => state.go)
  const show = useView((state) => state.show)
  const selectCredential = useCredentials((state) => state.select)
  const refreshCredentials = useCredentials((state) => state.refresh)
  const refreshCodes = useCodes((state) => state.refresh)
  const selectCode = useCodes((state) => state.select)
  const askAfterSaving = useAskAfterSaving()
  const undo = useIntake((state) => state.undo)
  const run = useRun()
  const takeBack = async (intakeId: string) => {
    const takenBack = await undo(intakeId)
    say({ text: takenBack ? reviewText.takenBack : reviewText.notTakenBack, tone: 'plain' })
  }
  return ({ intakeId, saved }) => {
    say({
      text: reviewText.saved(saved.length),
      tone: 'plain',
      action: {
        label: words.common.undo,
        run: () => {
          run(() => takeBack(intakeId))
        }
      }
    })
    void refreshCredentials()
    void refreshCodes()
    const [first] = saved
    if (first === undefined) return
    // What was kept as text is in the notes of its login, and no code.
    if (first.credentialId !== null && (saved.length === 1 || first.codeId === null)) {
      go('items')
      selectCredential(first.credentialId)
    } else if (first.codeId !== null) {
      go('codes')
      selectCode(first.codeId)
    }
    show('pane')
    run(() => askAfterSaving(saved.flatMap(({ codeId }) => codeId ?? [])))
  }
}
