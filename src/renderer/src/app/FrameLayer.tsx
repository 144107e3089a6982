import { Suspense, useEffect } from 'react'
import { useOrganise } from '../features/listing/organise-store.ts'
import { usePalette } from '../features/palette/palette-store.ts'
import { loadLater } from '../ui/load-later.ts'
import { focusPaneIfLost } from './focus-pane.ts'
import type { Actions } from './use-actions.ts'

const OrganiseDialogs = loadLater(() => import('../features/listing/OrganiseDialogs.tsx'), 'OrganiseDialogs')
const PaletteLayer = loadLater(() => import('./PaletteLayer.tsx'), 'PaletteLayer')

/** What stands over every place: the palette, the sheet of keys, and questions about folders and several items. */
export function FrameLayer({ actions }: { actions: Actions }) {
  const hasPalette = usePalette((state) => state.open !== 'nothing')
  const hasQuestion = useOrganise((state) => state.dialog !== undefined)
  const isAny = hasPalette || hasQuestion
  useEffect(() => {
    if (isAny) return focusPaneIfLost
  }, [isAny])
  return (
    <Suspense fallback={null}>
      {hasPalette && <PaletteLayer actions={actions} />}
      {hasQuestion && <OrganiseDialogs />}
    </Suspense>
  )
}
