import { useState } from 'react'
import type { CredentialDetail } from '../../../shared/model/credential.ts'
import { AttachmentsCard } from '../features/attachments/AttachmentsCard.tsx'
import { ItemTrailCard } from '../features/audit/ItemTrailCard.tsx'
import { CredentialPane } from '../features/credentials/CredentialPane.tsx'
import { HistoryDialog } from '../features/credentials/history/HistoryDialog.tsx'
import { focusPaneIfLost } from './focus-pane.ts'
import { ItemCodes } from './ItemCodes.tsx'
import { ItemRecovery } from './ItemRecovery.tsx'
import { useView } from './view-store.ts'

/** The chosen credential with its codes, recovery keys and files, which come from their own features. */
export function ItemPane({ item }: { item: CredentialDetail }) {
  const goToTrail = useView((state) => state.goToTrail)
  const [showsHistory, setShowsHistory] = useState(false)
  return (
    <>
      <CredentialPane
        credential={item}
        codes={<ItemCodes item={item} />}
        recovery={<ItemRecovery item={item} />}
        files={<AttachmentsCard item={item} />}
        trail={
          <ItemTrailCard
            item={item.id}
            title={item.title}
            onAll={() => {
              goToTrail({ item: item.id, title: item.title })
            }}
          />
        }
        onHistory={() => {
          setShowsHistory(true)
        }}
      />
      {showsHistory && (
        <HistoryDialog
          item={item}
          onClose={() => {
            setShowsHistory(false)
            focusPaneIfLost()
          }}
        />
      )}
    </>
  )
}
