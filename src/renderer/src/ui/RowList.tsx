import type { KeyboardEvent, ReactNode } from 'react'
import { useListView } from './use-list-view.ts'
import { useRowDrag } from './use-row-drag.ts'
import { rowAfterKey } from './visible-rows.ts'

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
  const found = props.rows.findIndex((row) => row.id === props.chosenId)
  const chosen = found < 0 ? undefined : found
  const drag = useRowDrag(props.onMove)
  const count = props.rows.length
  const { boxRef, probeRef, look, rowHeight, start, end, perPage } = useListView(count, chosen)

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return
    const row = chosen === undefined ? undefined : props.rows[chosen]
    if (event.altKey) {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (by === 0 || props.onMove === undefined || chosen === undefined) return
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
    const target = rowAfterKey(event.key, found, count, perPage)
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
      aria-activedescendant={chosen === undefined ? undefined : `${props.listId}-${String(chosen)}`}
      onKeyDown={onKeyDown}
      onScroll={look}
    >
      <div ref={probeRef} className="row-probe" aria-hidden />
      <div className="rows-room" role="presentation" style={{ height: count * rowHeight }}>
        {props.rows.slice(start, end).map((row, offset) => (
          <div
            key={row.id}
            id={`${props.listId}-${String(start + offset)}`}
            className="row"
            role="option"
            aria-selected={row.id === props.chosenId}
            data-cursor={row.id === props.chosenId || undefined}
            aria-setsize={count}
            aria-posinset={start + offset + 1}
            aria-label={props.nameOf(row)}
            style={{ transform: `translateY(${String((start + offset) * rowHeight)}px)` }}
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
            style={{ transform: `translateY(${String(drag.place * rowHeight)}px)` }}
          />
        )}
      </div>
    </div>
  )
}
