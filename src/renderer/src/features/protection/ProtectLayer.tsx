import { Suspense, useEffect } from 'react'
import { loadLater } from '../../ui/load-later.ts'
import { useProtect } from './protect-store.ts'

const ProtectDialog = loadLater(() => import('./ProtectDialog.tsx'), 'ProtectDialog')

/** Outlives the row or banner it was opened from: both change as soon as the keys have. */
export function ProtectLayer({ onClosed }: { onClosed: () => void }) {
  const asked = useProtect((state) => state.asked)
  const close = useProtect((state) => state.close)
  const isOpen = asked !== undefined
  useEffect(() => {
    if (isOpen) return onClosed
  }, [isOpen, onClosed])
  return (
    <Suspense fallback={null}>
      {asked !== undefined && (
        <ProtectDialog
          mode={asked.mode}
          present={asked.vault.protection}
          hasKeyFile={asked.vault.hasKeyFile}
          knowsCurrent={!asked.vault.openedWithKit}
          onClose={close}
        />
      )}
    </Suspense>
  )
}
