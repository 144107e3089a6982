import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { words } from '../text/en.ts'
import { Sidebar } from './Sidebar.tsx'
import { useView } from './view-store.ts'

/** The places over the page, where there is no room for them beside it. */
export function PlacesDrawer({ isDemo }: { isDemo: boolean }) {
  const isOpen = useView((state) => state.showsPlaces && state.fold !== 'three')
  const showPlaces = useView((state) => state.showPlaces)
  return (
    <ModalOverlay className="overlay drawer-overlay" isOpen={isOpen} isDismissable onOpenChange={showPlaces}>
      <Modal className="drawer">
        <Dialog aria-label={words.nav.label}>
          <Sidebar isDemo={isDemo} asPictures={false} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
