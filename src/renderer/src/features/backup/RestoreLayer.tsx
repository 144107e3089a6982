import { Suspense, useEffect } from 'react'
import { loadLater } from '../../ui/load-later.ts'
import { useRestore } from './restore-store.ts'

const RestoreDialog = loadLater(() => import('./RestoreDialog.tsx'), 'RestoreDialog')

/** What stands over any screen while a vault is restored: the screen below changes once it is back. */
export function RestoreLayer({ onClosed }: { onClosed: () => void }) {
  const isOpen = useRestore((state) => state.phase.kind !== 'closed')
  useEffect(() => {
    if (isOpen) return onClosed
  }, [isOpen, onClosed])
  return <Suspense fallback={null}>{isOpen && <RestoreDialog />}</Suspense>
}
