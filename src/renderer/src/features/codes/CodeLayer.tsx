import { Suspense, useEffect } from 'react'
import { loadLater } from '../../ui/load-later.ts'
import { useCodeDialogs } from './code-dialogs.ts'
import { useEnrolment } from './enrolment-store.ts'

const CodeDialogHost = loadLater(() => import('./CodeDialogHost.tsx'), 'CodeDialogHost')
const EnrolmentDialog = loadLater(() => import('./EnrolmentDialog.tsx'), 'EnrolmentDialog')

/** Dialogs about saved codes, over whatever is on the screen. */
export function CodeLayer({ onClosed }: { onClosed: () => void }) {
  const isOpen = useCodeDialogs((state) => state.dialog !== undefined)
  const isAsking = useEnrolment((state) => state.step !== undefined)
  const isAny = isOpen || isAsking
  useEffect(() => {
    if (isAny) return onClosed
  }, [isAny, onClosed])
  return (
    <Suspense fallback={null}>
      {isAsking && <EnrolmentDialog />}
      {isOpen && <CodeDialogHost />}
    </Suspense>
  )
}
