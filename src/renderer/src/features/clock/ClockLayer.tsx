import { Suspense, useEffect } from 'react'
import { loadLater } from '../../ui/load-later.ts'
import { useClock } from './clock-store.ts'

const MeasureDialog = loadLater(() => import('./MeasureDialog.tsx'), 'MeasureDialog')
const CheckDialog = loadLater(() => import('./CheckDialog.tsx'), 'CheckDialog')

/** Dialogs about the clock, over whatever is on the screen. */
export function ClockLayer({ onClosed }: { onClosed: () => void }) {
  const dialog = useClock((state) => state.dialog)
  const isOpen = dialog !== undefined
  useEffect(() => {
    if (isOpen) return onClosed
  }, [isOpen, onClosed])
  return (
    <Suspense fallback={null}>
      {dialog?.kind === 'measure' && <MeasureDialog wantedId={dialog.id} />}
      {dialog?.kind === 'check' && <CheckDialog />}
    </Suspense>
  )
}
