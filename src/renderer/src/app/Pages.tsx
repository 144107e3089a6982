import { useCallback, useEffect, type ReactNode } from 'react'
import type { CredentialId } from '../../../shared/model/ids.ts'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { loadLater } from '../ui/load-later.ts'
import { focusPane, focusPaneIfLost } from './focus-pane.ts'
import { useOpenSetOf } from './use-open-recovery.ts'
import { useView, type View } from './view-store.ts'

const AuditView = loadLater(() => import('../features/audit/AuditView.tsx'), 'AuditView')
const BackupsView = loadLater(() => import('../features/backup/BackupsView.tsx'), 'BackupsView')
const DuplicatesView = loadLater(() => import('../features/listing/DuplicatesView.tsx'), 'DuplicatesView')
const GeneratorView = loadLater(() => import('../features/generator/GeneratorView.tsx'), 'GeneratorView')
const HealthView = loadLater(() => import('../features/health/HealthView.tsx'), 'HealthView')
const SettingsPage = loadLater(() => import('./SettingsPage.tsx'), 'SettingsPage')
const TrashView = loadLater(() => import('../features/trash/TrashView.tsx'), 'TrashView')
const UnfinishedView = loadLater(() => import('../features/codes/UnfinishedView.tsx'), 'UnfinishedView')

export type PageView = Exclude<View, 'items' | 'codes' | 'recovery'>

/** Places that fill everything beside the bar. They are loaded when somebody goes there: the first screen needs none. */
export function Page({ view }: { view: PageView }) {
  const open = useOpenItem()
  const trailOf = useView((state) => state.trailOf)
  const go = useView((state) => state.go)
  const openRecovery = useOpenSetOf()
  const pages: Record<PageView, ReactNode> = {
    unfinished: <UnfinishedView />,
    health: <HealthView onOpen={open} onOpenRecovery={openRecovery} />,
    generator: <GeneratorView />,
    duplicates: <DuplicatesView onOpen={open} />,
    trash: <TrashView />,
    backups: <BackupsView />,
    audit: (
      <AuditView
        of={trailOf}
        onAll={() => {
          go('audit')
        }}
      />
    ),
    settings: <SettingsPage />
  }
  // What had the focus may have gone with the place one was at, on the way here and on the way back.
  useEffect(() => {
    focusPaneIfLost()
    return focusPaneIfLost
  }, [view])
  return (
    <main className="page" aria-labelledby="view-title">
      {pages[view]}
    </main>
  )
}

/** Goes to an item in the list, from wherever it was named. */
export function useOpenItem(): (id: CredentialId) => void {
  const go = useView((state) => state.go)
  const show = useView((state) => state.show)
  const select = useCredentials((state) => state.select)
  return useCallback(
    (id) => {
      go('items')
      select(id)
      show('pane')
      focusPane()
    },
    [go, show, select]
  )
}
