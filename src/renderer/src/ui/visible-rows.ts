/** Which rows of a long list are to be drawn, given where it is scrolled to. `end` is not included. */
export function visibleRows(
  count: number,
  rowHeight: number,
  scrollTop: number,
  height: number
): { start: number; end: number } {
  const spare = 6
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - spare)
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare)
  return { start: Math.min(start, end), end }
}

/** Where to scroll so that a row is wholly seen; undefined where it is already. */
export function scrollToRow(
  index: number,
  rowHeight: number,
  scrollTop: number,
  height: number
): number | undefined {
  const top = index * rowHeight
  if (top < scrollTop) return top
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height
  return undefined
}

/** The row a key leads to; undefined for keys that lead nowhere. */
export function rowAfterKey(key: string, index: number, count: number, perPage: number): number | undefined {
  if (count === 0) return undefined
  const steps: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + perPage,
    PageUp: index - perPage,
    Home: 0,
    End: count - 1
  }
  const target = steps[key]
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target))
}
