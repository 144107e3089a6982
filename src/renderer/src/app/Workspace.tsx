import { Suspense, useEffect } from 'react'
import type { Bridge } from '../bridge.ts'
import { ClipboardBar } from '../features/clipboard/ClipboardBar.tsx'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { useList } from '../features/credentials/list-store.ts'
import { useRecovery } from '../features/recovery/recovery-store.ts'
import { IntakeLayer } from '../features/intake/IntakeLayer.tsx'
import { loadLater } from '../ui/load-later.ts'
import { CodesColumns } from './CodesColumns.tsx'
import { EditorLayer } from './EditorLayer.tsx'
import { focusPaneIfLost } from './focus-pane.ts'
import { FrameLayer } from './FrameLayer.tsx'
import { ItemsColumns } from './ItemsColumns.tsx'
import { Page } from './Pages.tsx'
import { PlacesDrawer } from './PlacesDrawer.tsx'
import { signalReady } from './ready.ts'
import { Sidebar } from './Sidebar.tsx'
import { TopBar } from './TopBar.tsx'
import { useActions } from './use-actions.ts'
import { useAfterIntake } from './use-after-intake.ts'
import { useAsked } from './use-asked.ts'
import { useFold } from './use-fold.ts'
import { useIntakeTitles } from './use-intake-titles.ts'
import { useOtherFiles } from './use-other-files.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useView } from './view-store.ts'
import './workspace.css'

const RecoveryColumns = loadLater(() => import('./RecoveryColumns.tsx'), 'RecoveryColumns')

/** The open vault: places on the left, a list, the details; fewer beside each other where there is less room. */
export function Workspace({ bridge, isDemo }: { bridge: Bridge; isDemo: boolean }) {
  const view = useView((state) => state.view)
  const fold = useView((state) => state.fold)
  const narrowShows = useView((state) => state.narrowShows)
  const isLoaded = useList((state) => state.status.kind !== 'loading')
  const editing = useCredentials((state) => state.editing)
  const detail = useCredentials((state) => state.detail)
  const isAddingRecovery = useRecovery((state) => state.dialog !== undefined)
  const onSaved = useAfterIntake()
  const titleOf = useIntakeTitles()
  const otherFiles = useOtherFiles()
  const actions = useActions()
  const ref = useFold()
  useShortcuts(actions)
  useAsked(bridge, actions, isLoaded)
  useEffect(() => {
    if (!isLoaded) return
    signalReady()
    // The button that unlocked has gone with its screen.
    focusPaneIfLost()
  }, [isLoaded])
  return (
    <div ref={ref} className="workspace" data-view={view} data-fold={fold} data-narrow={narrowShows}>
      {fold === 'one' ? <TopBar /> : <Sidebar isDemo={isDemo} asPictures={fold === 'two'} />}
      <PlacesDrawer isDemo={isDemo} />
      {view === 'items' && <ItemsColumns />}
      {view === 'codes' && <CodesColumns />}
      {view === 'recovery' && (
        <Suspense fallback={<main className="page" />}>
          <RecoveryColumns />
        </Suspense>
      )}
      {view !== 'items' && view !== 'codes' && view !== 'recovery' && <Page view={view} />}
      <ClipboardBar onGone={focusPaneIfLost} />
      <EditorLayer />
      <IntakeLayer
        isPaused={editing !== 'nothing' || isAddingRecovery}
        lookedAt={view === 'items' && detail?.codes.length === 0 ? detail.id : undefined}
        otherFiles={otherFiles}
        titleOf={titleOf}
        onSaved={onSaved}
        onClosed={focusPaneIfLost}
      />
      <FrameLayer actions={actions} />
    </div>
  )
}
