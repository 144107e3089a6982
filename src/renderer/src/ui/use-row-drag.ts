import { useState, type DragEvent } from 'react'

/** Marks a drag as one of our own rows: a picture that is dragged in is somebody else's business. */
const rowType = 'application/x-latchkey-row'

/**
 * Rows that can be dragged to another place among them. `place` is where the dragged row would go: before the row with
 * that number, or behind the last. `onMove` gets the row's number and its new one, counted without it.
 */
export function useRowDrag(onMove: ((from: number, to: number) => void) | undefined) {
  const [drag, setDrag] = useState<{ from: number; place: number }>()
  if (onMove === undefined) return { place: undefined, rowProps: () => ({}) }
  const end = () => {
    setDrag(undefined)
  }
  const rowProps = (index: number) => ({
    draggable: true,
    'data-dragged': drag?.from === index || undefined,
    onDragStart(event: DragEvent) {
      event.dataTransfer.setData(rowType, String(index))
      event.dataTransfer.effectAllowed = 'move'
      setDrag({ from: index, place: index })
    },
    onDragOver(event: DragEvent<HTMLElement>) {
      if (drag === undefined || !event.dataTransfer.types.includes(rowType)) return
      event.preventDefault()
      const { top, height } = event.currentTarget.getBoundingClientRect()
      const place = event.clientY < top + height / 2 ? index : index + 1
      if (place !== drag.place) setDrag({ ...drag, place })
    },
    onDrop(event: DragEvent) {
      if (drag === undefined || !event.dataTransfer.types.includes(rowType)) return
      event.preventDefault()
      const to = drag.place > drag.from ? drag.place - 1 : drag.place
      if (to !== drag.from) onMove(drag.from, to)
      end()
    },
    onDragEnd: end
  })
  const moves = drag !== undefined && drag.place !== drag.from && drag.place !== drag.from + 1
  return { place: moves ? drag.place : undefined, rowProps }
}
