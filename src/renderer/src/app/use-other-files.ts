import { useCallback } from 'react'
import { useAttach } from '../features/attachments/use-attach.ts'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import type { IntakeLayerProps } from '../features/intake/IntakeLayer.tsx'
import { itemText } from '../text/item-text.ts'
import { shownLine } from '../ui/shown-text.ts'
import { useView } from './view-store.ts'

/** Where files that are dropped or pasted and are no codes can go: to the credential that is looked at. */
export function useOtherFiles(): IntakeLayerProps['otherFiles'] {
  const isOnItems = useView((state) => state.view === 'items')
  const id = useCredentials((state) => state.detail?.id)
  const title = useCredentials((state) => state.detail?.title ?? '')
  const attach = useAttach()
  const take = useCallback(
    (files: File[]) => {
      if (id !== undefined) attach(id, files)
    },
    [attach, id]
  )
  if (!isOnItems || id === undefined) return undefined
  return { title: itemText.dropHere, lead: shownLine(title, 80), take }
}
