import { Suspense, useEffect, type ReactNode } from 'react'
import { ClipboardBar } from '../features/clipboard/ClipboardBar.tsx'
import { CredentialEditor } from '../features/credentials/CredentialEditor.tsx'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { useList } from '../features/credentials/list-store.ts'
import { IntakeLayer } from '../features/intake/IntakeLayer.tsx'
import { loadLater } from '../ui/load-later.ts'
import { CodesColumns } from './CodesColumns.tsx'
import { focusPaneIfLost } from './focus-pane.ts'
import { ItemsColumns } from './ItemsColumns.tsx'
import { signalReady } from './ready.ts'
import { Sidebar } from './Sidebar.tsx'
import { useAfterIntake } from './use-after-intake.ts'
import { useIntakeTitles } from './use-intake-titles.ts'
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
  const isLoaded = useList((state) => state.status.kind !== 'loading')
  const editing = useCredentials((state) => state.editing)
  const detail = useCredentials((state) => state.detail)
  const onSaved = useAfterIntake()
  const titleOf = useIntakeTitles()
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
      {typeof editing === 'object' && <CredentialEditor credential={undefined} />}
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
