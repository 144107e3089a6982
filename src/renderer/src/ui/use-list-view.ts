import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { scrollToRow, visibleRows } from './visible-rows.ts'

/** What is in sight of a long list whose rows are all of one height, which density and text size decide. */
export function useListView(count: number, cursor: number | undefined) {
  const boxRef = useRef<HTMLDivElement>(null)
  /** An empty row: its height is the height of all of them. */
  const probeRef = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ scrollTop: 0, height: 0, rowHeight: 58 })

  const look = useCallback(() => {
    const box = boxRef.current
    if (box === null) return
    const rowHeight = probeRef.current?.offsetHeight ?? 0
    setView((before) => ({
      scrollTop: box.scrollTop,
      height: box.clientHeight,
      rowHeight: rowHeight === 0 ? before.rowHeight : rowHeight
    }))
  }, [])

  useLayoutEffect(() => {
    const box = boxRef.current
    if (box === null) return
    look()
    const observer = new ResizeObserver(look)
    observer.observe(box)
    if (probeRef.current !== null) observer.observe(probeRef.current)
    return () => {
      observer.disconnect()
    }
  }, [look])

  const { rowHeight, height } = view
  // A change of the height alone must bring the chosen row back into sight, too: a keyboard that comes up, larger text.
  useEffect(() => {
    const box = boxRef.current
    if (box === null || cursor === undefined) return
    const top = scrollToRow(cursor, rowHeight, box.scrollTop, box.clientHeight)
    if (top !== undefined) box.scrollTop = top
  }, [cursor, rowHeight, height])

  const toTop = useCallback(() => {
    if (boxRef.current !== null) boxRef.current.scrollTop = 0
  }, [])
  const { start, end } = visibleRows(count, rowHeight, view.scrollTop, height)
  return { boxRef, probeRef, look, toTop, rowHeight, start, end, perPage: Math.floor(height / rowHeight) }
}
