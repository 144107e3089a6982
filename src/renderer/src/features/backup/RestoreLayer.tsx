import { Suspense } from 'react'
import { loadLater } from '../../ui/load-later.ts'
import { useRestore } from './restore-store.ts'

const RestoreDialog = loadLater(() => import('./RestoreDialog.tsx'), 'RestoreDialog')

/** What stands over any screen while a vault is restored: the screen below changes once it is back. */
export function RestoreLayer() {
  const isOpen = useRestore((state) => state.phase.kind !== 'closed')
  return <Suspense fallback={null}>{isOpen && <RestoreDialog />}</Suspense>
}
