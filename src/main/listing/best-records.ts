import type { Rank } from './search-scan.ts'
import type { SearchText } from './search-text.ts'

/**
 * The best `limit` of many records, by rank, then by title. Kept in a heap with the worst on top, so that a query
 * that everything answers does not sort everything.
 */
export function bestRecords(
  text: SearchText,
  records: readonly number[],
  rankOf: (record: number) => Rank,
  limit: number
): number[] {
  const heap: Placed[] = []
  const order = orderIn(text)
  for (const record of records) {
    const rank = rankOf(record)
    const worst = heap.length < limit ? undefined : heap[0]
    if (worst === undefined) push(heap, { record, rank }, order)
    else if (rank <= worst.rank && order({ record, rank }, worst) < 0)
      replaceTop(heap, { record, rank }, order)
  }
  return heap.sort(order).map(({ record }) => record)
}

interface Placed {
  record: number
  rank: Rank
}
type Order = (a: Placed, b: Placed) => number

function orderIn(text: SearchText): Order {
  const { bytes } = text
  return (a, b) => {
    if (a.rank !== b.rank) return a.rank - b.rank
    const startA = text.startOf(a.record)
    const startB = text.startOf(b.record)
    // Up to and with the NUL that ends a title: the shorter of two comes first.
    const endA = text.titleEndOf(a.record) + 1
    const endB = text.titleEndOf(b.record) + 1
    return compare(bytes, startA, endA, startB, endB) || a.record - b.record
  }
}

function compare(bytes: Buffer, startA: number, endA: number, startB: number, endB: number): number {
  const length = Math.min(endA - startA, endB - startB)
  for (let n = 0; n < length; n++) {
    const difference = (bytes[startA + n] ?? 0) - (bytes[startB + n] ?? 0)
    if (difference !== 0) return difference
  }
  return endA - startA - (endB - startB)
}

function push(heap: Placed[], placed: Placed, order: Order): void {
  let at = heap.length
  heap.push(placed)
  while (at > 0) {
    const parent = (at - 1) >>> 1
    const above = heap[parent]
    if (above === undefined || order(above, placed) >= 0) break
    heap[at] = above
    at = parent
  }
  heap[at] = placed
}

function replaceTop(heap: Placed[], placed: Placed, order: Order): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    const left = heap[child]
    const right = heap[child + 1]
    if (left === undefined) break
    let larger = left
    if (right !== undefined && order(right, left) > 0) {
      larger = right
      child += 1
    }
    if (order(larger, placed) <= 0) break
    heap[at] = larger
    at = child
  }
  heap[at] = placed
}
