import { memo, useEffect, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { rowAfterKey } from './visible-rows.ts'
import { useListView } from './use-list-view.ts'

/** How several rows are chosen: one more or less, or all from the last one to this. */
export type Picking = 'one' | 'toggle' | 'range'

export interface PagedListProps<T extends { id: string }> {
  label: string
  listId: string
  total: number
  /** The row at a place; undefined while it is not there yet. */
  rowAt: (index: number) => T | undefined
  /** Place of the one that is looked at. */
  cursor: number | undefined
  /** Several are chosen: the one that is looked at is then no choice of its own. */
  hasPicked: boolean
  /** Whether a row is one of them. */
  isPicked: (row: T) => boolean
  /** The query it answers, for those who measure how long that takes. */
  answers: string
  /** Another number begins at the top. */
  listNumber: number
  onSee: (first: number, last: number) => void
  onPick: (index: number, how: Picking) => void
  onPickAll: () => void
  onPickNone: () => void
  onAct: (by: 'click' | 'key') => void
  onTrash: () => void
  /** A letter that is typed belongs into the search line. */
  onType: () => void
  onDragStart: (event: DragEvent, row: T) => void
  nameOf: (row: T) => string
  loading: string
  children: (row: T) => ReactNode
}

/**
 * A list of any length of which only the rows in sight exist, and only some around them are in memory. One tab stop;
 * arrows move, with Shift they choose several. Rows that are not there yet stand as empty ones of the right height.
 */
export function PagedList<T extends { id: string }>(props: PagedListProps<T>) {
  const { total, cursor, listId, listNumber, onSee } = props
  const { boxRef, probeRef, look, toTop, rowHeight, start, end, perPage } = useListView(total, cursor)
  useEffect(() => {
    if (end > start) onSee(start, end)
  }, [onSee, start, end, total, listNumber])
  useEffect(toTop, [toTop, listNumber])

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event
    const mod = event.ctrlKey || event.metaKey
    if (mod && key.toLowerCase() === 'a' && !event.altKey && !event.shiftKey) {
      event.preventDefault()
      props.onPickAll()
      return
    }
    if (key === 'Escape') props.onPickNone()
    if (key === 'Delete' || (mod && key === 'Backspace')) {
      event.preventDefault()
      props.onTrash()
    }
    if (mod || event.altKey) return
    if (key === 'Enter' || key === 'ArrowRight') {
      event.preventDefault()
      props.onAct('key')
      return
    }
    if (key === ' ' && cursor !== undefined) {
      event.preventDefault()
      props.onPick(cursor, 'toggle')
      return
    }
    const target = rowAfterKey(key, cursor ?? -1, total, perPage)
    if (target !== undefined) {
      event.preventDefault()
      props.onPick(target, event.shiftKey ? 'range' : 'one')
      // The key that is pressed now goes where the focus is then: into the search line.
    } else if (key.length === 1 && !event.nativeEvent.isComposing) props.onType()
  }

  const onRowClick = (index: number, event: MouseEvent) => {
    const mod = event.ctrlKey || event.metaKey
    props.onPick(index, mod ? 'toggle' : event.shiftKey ? 'range' : 'one')
    if (!mod && !event.shiftKey) props.onAct('click')
  }
  const isDrawn = cursor !== undefined && cursor >= start && cursor < end
  const drawn = Array.from({ length: end - start }, (_, n) => start + n)
  return (
    <div
      ref={boxRef}
      id={listId}
      className="rows"
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable
      data-answers={props.answers}
      aria-activedescendant={isDrawn ? `${listId}-${String(cursor)}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={look}
    >
      <div ref={probeRef} className="row-probe" aria-hidden />
      <div className="rows-room" role="presentation" style={{ height: total * rowHeight }}>
        {drawn.map((index) => {
          const row = props.rowAt(index)
          return (
            <div
              key={row?.id ?? index}
              id={`${listId}-${String(index)}`}
              className={row === undefined ? 'row empty-row' : 'row'}
              role="option"
              aria-selected={props.hasPicked ? row !== undefined && props.isPicked(row) : index === cursor}
              data-empty={row === undefined || undefined}
              data-cursor={index === cursor || undefined}
              aria-setsize={total}
              aria-posinset={index + 1}
              aria-label={row === undefined ? props.loading : props.nameOf(row)}
              style={{ transform: `translateY(${String(index * rowHeight)}px)` }}
              draggable={row !== undefined}
              onDragStart={(event) => {
                if (row !== undefined) props.onDragStart(event, row)
              }}
              onClick={(event) => {
                onRowClick(index, event)
              }}
            >
              {row !== undefined && <Inside row={row} draw={props.children} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Drawn anew only when its row is another one, not at every step of scrolling. */
const Inside = memo(function Inside<T>({ row, draw }: { row: T; draw: (row: T) => ReactNode }) {
  return draw(row)
}) as <T>(props: { row: T; draw: (row: T) => ReactNode }) => ReactNode
