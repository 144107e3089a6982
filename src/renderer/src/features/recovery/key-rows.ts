/** One key that is being looked over. Its text stands in its input only. */
export interface KeyRow {
  id: number
  isUsed: boolean
  /** Whether the site calls it something. */
  hasLabel: boolean
}

/** The rows with another behind one of them; behind all where there is no such one. */
export function rowAfter(rows: readonly KeyRow[], id: number | undefined, added: KeyRow): KeyRow[] {
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? [...rows, added] : [...rows.slice(0, at + 1), added, ...rows.slice(at + 1)]
}

/** The rows with one moved by so many places; the same rows where there is no such place. */
export function rowMoved(rows: readonly KeyRow[], id: number, by: number): readonly KeyRow[] {
  const from = rows.findIndex((row) => row.id === id)
  const to = from + by
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return rows
  const rest = rows.filter((one) => one !== row)
  return [...rest.slice(0, to), row, ...rest.slice(to)]
}

/** What stands between two keys in one line, and belongs to neither. */
const between = /^[\s,;|/]+|[\s,;|/]+$/gu

/** A text cut in two at a place, without what stood between the parts. */
export const splitAt = (text: string, at: number): readonly [string, string] => [
  text.slice(0, at).replaceAll(between, ''),
  text.slice(at).replaceAll(between, '')
]
