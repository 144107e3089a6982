import { useEffect } from 'react'
import { useOrganise } from '../features/listing/organise-store.ts'
import { usePalette } from '../features/palette/palette-store.ts'
import { loadLater } from '../ui/load-later.ts'
import { focusPaneIfLost } from './focus-pane.ts'
import type { Actions } from './use-actions.ts'

const OrganiseDialogs = loadLater(() => import('../features/listing/OrganiseDialogs.tsx'), 'OrganiseDialogs')
const PaletteLayer = loadLater(() => import('./PaletteLayer.tsx'), 'PaletteLayer')

/** Once the first screen is done: what is typed right after its key must find it there. */
const warmUpMs = 800

/** What stands over every place: the palette, the sheet of keys, and questions about folders and several items. */
export function FrameLayer({ actions }: { actions: Actions }) {
  const hasPalette = usePalette((state) => state.open !== 'nothing')
  const hasQuestion = useOrganise((state) => state.dialog !== undefined)
  const isAny = hasPalette || hasQuestion
  useEffect(() => {
    if (isAny) return focusPaneIfLost
  }, [isAny])
  useEffect(() => {
    const timer = setTimeout(() => {
      PaletteLayer.preload()
      OrganiseDialogs.preload()
    }, warmUpMs)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <>
      {hasPalette && <PaletteLayer actions={actions} />}
      {hasQuestion && <OrganiseDialogs />}
    </>
  )
}
