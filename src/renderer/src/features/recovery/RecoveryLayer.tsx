import { Suspense, useEffect } from 'react'
import { loadLater } from '../../ui/load-later.ts'
import type { GoToTrail } from './LooksCard.tsx'
import { useRecovery } from './recovery-store.ts'

const RecoveryDialogs = loadLater(() => import('./RecoveryDialogs.tsx'), 'RecoveryDialogs')

/** Dialogs about recovery keys, over whatever is on the screen. */
export function RecoveryLayer({ onTrail, onClosed }: { onTrail: GoToTrail; onClosed: () => void }) {
  const isOpen = useRecovery((state) => state.dialog !== undefined)
  useEffect(() => {
    if (isOpen) return onClosed
  }, [isOpen, onClosed])
  return <Suspense fallback={null}>{isOpen && <RecoveryDialogs onTrail={onTrail} />}</Suspense>
}
