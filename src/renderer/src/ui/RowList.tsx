import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useRowDrag } from './use-row-drag.ts'
import { rowAfterKey, scrollToRow, visibleRows } from './visible-rows.ts'

/** Rows are all of one height, so that only those in sight need to be drawn: a vault may hold ten thousand. */
export const rowHeightPx = 58

/**
 * A list to choose one row of. One tab stop; arrows move the choice, Enter or a click acts on it. With `onMove` rows
 * can be dragged, or moved with Alt and the arrow keys; it gets the row's number and its new one.
 * Only rows in sight exist; screen readers get position and count from the attributes.
 */
export function RowList<T extends { id: string }>(props: {
  label: string
  listId: string
  rows: readonly T[]
  chosenId: string | undefined
  onChoose: (row: T) => void
  onAct: (row: T, by: 'click' | 'key') => void
  /** The right arrow key leads to what the row stands for. */
  onOpen?: (row: T) => void
  onMove?: ((from: number, to: number) => void) | undefined
  nameOf: (row: T) => string
  children: (row: T) => ReactNode
}) {
  const boxRef = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ scrollTop: 0, height: 0 })
  const chosen = props.rows.findIndex((row) => row.id === props.chosenId)
  const drag = useRowDrag(props.onMove)
  const { start, end } = visibleRows(props.rows.length, rowHeightPx, view.scrollTop, view.height)

  useLayoutEffect(() => {
    const box = boxRef.current
    if (box === null) return
    const measure = () => {
      setView({ scrollTop: box.scrollTop, height: box.clientHeight })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => {
      observer.disconnect()
    }
  }, [])

  useEffect(() => {
    const box = boxRef.current
    if (box === null || chosen < 0) return
    const top = scrollToRow(chosen, rowHeightPx, box.scrollTop, box.clientHeight)
    if (top !== undefined) box.scrollTop = top
  }, [chosen])

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return
    const row = props.rows[chosen]
    if (event.altKey) {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (by === 0 || props.onMove === undefined || row === undefined) return
      event.preventDefault()
      if (props.rows[chosen + by] !== undefined) props.onMove(chosen, chosen + by)
      return
    }
    if (event.key === 'ArrowRight' && row !== undefined && props.onOpen !== undefined) {
      event.preventDefault()
      props.onOpen(row)
      return
    }
    if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) {
      event.preventDefault()
      props.onAct(row, 'key')
      return
    }
    const target = rowAfterKey(event.key, chosen, props.rows.length, Math.floor(view.height / rowHeightPx))
    const next = target === undefined ? undefined : props.rows[target]
    if (next === undefined) return
    event.preventDefault()
    props.onChoose(next)
  }

  return (
    <div
      ref={boxRef}
      id={props.listId}
      className="rows"
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={chosen < 0 ? undefined : `${props.listId}-${String(chosen)}`}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        setView({ scrollTop: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }}
    >
      <div className="rows-room" role="presentation" style={{ height: props.rows.length * rowHeightPx }}>
        {props.rows.slice(start, end).map((row, offset) => (
          <div
            key={row.id}
            id={`${props.listId}-${String(start + offset)}`}
            className="row"
            role="option"
            aria-selected={row.id === props.chosenId}
            aria-setsize={props.rows.length}
            aria-posinset={start + offset + 1}
            aria-label={props.nameOf(row)}
            style={{ transform: `translateY(${String((start + offset) * rowHeightPx)}px)` }}
            {...drag.rowProps(start + offset)}
            onClick={() => {
              props.onChoose(row)
              props.onAct(row, 'click')
            }}
          >
            {props.children(row)}
          </div>
        ))}
        {drag.place !== undefined && (
          <div
            className="row-place"
            role="presentation"
            style={{ transform: `translateY(${String(drag.place * rowHeightPx)}px)` }}
          />
        )}
      </div>
    </div>
  )
}
