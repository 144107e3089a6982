import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'

/** A panel over the page; the rest waits. Escape and a press outside ask to close it. */
export function Dialog(props: {
  title: string
  /** Where the visible heading says something longer than the dialog's name. */
  heading?: string
  width?: 'm' | 'l' | 'xl'
  isDismissable?: boolean
  /** While something runs that nobody should close by accident: Escape does nothing. */
  isKept?: boolean
  onClose: () => void
  children: ReactNode
}) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={props.isKept !== true && (props.isDismissable ?? true)}
      isKeyboardDismissDisabled={props.isKept === true}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
    >
      <Modal className={`modal ${props.width ?? 'm'}`}>
        <AriaDialog className="dialog" aria-label={props.title}>
          <h2 className="dialog-title">{props.heading ?? props.title}</h2>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
