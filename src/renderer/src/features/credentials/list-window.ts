import type { FoundCredential } from '../../../../shared/model/listing.ts'
import { pageMaxRows } from '../../../../shared/rules/limits.ts'

/** The rows of a long list that are in memory: those around the ones in sight, never more than `pageMaxRows`. */
export interface ListWindow {
  from: number
  rows: readonly FoundCredential[]
}

/** Rows that are asked for before somebody scrolls to them. */
const spareRows = 40

/** Where a window of the most rows begins that has these in its middle. `last` is not included. */
export function windowStart(first: number, last: number, total: number): number {
  const before = Math.floor((pageMaxRows - (last - first)) / 2)
  return Math.max(0, Math.min(first - before, total - pageMaxRows))
}

/** Whether these rows, and some before and behind them, are there. */
export function isCovered(window: ListWindow, first: number, last: number, total: number): boolean {
  const end = window.from + window.rows.length
  return window.from <= Math.max(0, first - spareRows) && end >= Math.min(total, last + spareRows)
}

/** Rows that are asked for first where somebody jumped to: those in sight, which are quickly read. */
export const sightRows = 40

/** The window to ask for so that these rows and some around them are there; nothing where they are. */
export function nextWindow(
  window: ListWindow,
  first: number,
  last: number,
  total: number
): { from: number; count: number } | undefined {
  if (isCovered(window, first, last, total)) return undefined
  const isInSight = rowAt(window, first) !== undefined && rowAt(window, last - 1) !== undefined
  if (isInSight || last - first > sightRows)
    return { from: windowStart(first, last, total), count: pageMaxRows }
  return { from: first, count: sightRows }
}

/** The row at a place of the whole list; undefined while it is not in memory. */
export const rowAt = (window: ListWindow, index: number): FoundCredential | undefined =>
  window.rows[index - window.from]

/** Where in the whole list a credential is, if it is in memory. */
export function placeIn(window: ListWindow, id: string): number | undefined {
  const at = window.rows.findIndex((row) => row.id === id)
  return at < 0 ? undefined : window.from + at
}
