import { Suspense, useEffect } from 'react'
import { loadLater } from '../../ui/load-later.ts'
import { useRun } from '../../ui/use-run.ts'
import { useVault } from '../vault/vault-store.ts'
import { useKit } from './kit-store.ts'

const KitDialog = loadLater(() => import('./KitDialog.tsx'), 'KitDialog')

/** Right after a vault was made its kit comes by itself; later when it is asked for. */
export function KitLayer({ onClosed }: { onClosed: () => void }) {
  const isOpen = useKit((state) => state.phase.kind !== 'closed')
  const ask = useKit((state) => state.ask)
  const owesKit = useVault((state) => state.owesKit)
  const kitShown = useVault((state) => state.kitShown)
  const run = useRun()
  useEffect(() => {
    if (!owesKit) return
    kitShown()
    run(() => ask())
  }, [owesKit, kitShown, ask, run])
  useEffect(() => {
    if (isOpen) return onClosed
  }, [isOpen, onClosed])
  return <Suspense fallback={null}>{isOpen && <KitDialog />}</Suspense>
}
