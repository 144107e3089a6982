import { useState, type DragEvent, type ReactNode } from 'react'
import { numberText } from '../text/numbers.ts'
import { shownLine } from '../ui/shown-text.ts'

export interface PlaceButtonProps {
  icon: ReactNode
  label: string
  /** Where the label says more than stands there. */
  shown?: string
  count?: number
  isHere: boolean
  isTroubled?: boolean
  /** The count asks for something to be done. */
  isOpenTask?: boolean
  onPress: () => void
  /** Takes items that are dropped here. */
  onDropItems?: (() => void) | undefined
}

/** One place to go to. */
export function PlaceButton(props: PlaceButtonProps) {
  const drop = useItemDrop(props.onDropItems)
  return (
    <button
      type="button"
      className="nav"
      title={props.count === undefined ? props.label : `${props.label}: ${numberText(props.count)}`}
      aria-current={props.isHere ? 'page' : undefined}
      aria-label={props.label}
      data-drop={drop.isOver || undefined}
      onClick={props.onPress}
      {...drop.handlers}
    >
      {props.icon}
      <span className="nav-label" dir="auto">
        {shownLine(props.shown ?? props.label)}
      </span>
      {props.isTroubled === true && <span className="nav-trouble" aria-hidden />}
      {props.count !== undefined && (
        // Drawn by the style sheet: the name of the button is the place alone, its description has the count.
        <span
          className={props.isOpenTask === true ? 'nav-count open-task' : 'nav-count'}
          data-count={numberText(props.count)}
          aria-hidden
        />
      )}
    </button>
  )
}

/** Marks a drag as one of our own items: a picture that is dragged in is somebody else's business. */
export const itemsType = 'application/x-latchkey-items'

function useItemDrop(onDrop: (() => void) | undefined) {
  const [isOver, setIsOver] = useState(false)
  const isOurs = (event: DragEvent) => onDrop !== undefined && event.dataTransfer.types.includes(itemsType)
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!isOurs(event)) return
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave() {
      setIsOver(false)
    },
    onDrop(event: DragEvent) {
      setIsOver(false)
      if (!isOurs(event)) return
      event.preventDefault()
      onDrop?.()
    }
  }
  return { isOver, handlers }
}
