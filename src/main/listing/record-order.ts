import type { ListIndex } from './list-index.ts'

export type Compare = (a: number, b: number) => number

/** Records sorted or merged between two pauses: a few milliseconds. */
const stepRecords = 4096

/** By folded title, then by id: the order of the table's own index wherever titles are plain ASCII. */
export function byTitle(index: ListIndex): Compare {
  const { bytes, starts } = index.heads
  const ends = index.titleEnds.list
  const firsts = index.titleStarts.list
  return (a, b) => {
    const difference = (firsts[a] ?? 0) - (firsts[b] ?? 0)
    if (difference !== 0) return difference
    const byRest = compareBytes(bytes, starts[a] ?? 0, ends[a] ?? 0, starts[b] ?? 0, ends[b] ?? 0)
    if (byRest !== 0) return byRest
    const [idA, idB] = [index.ids.idOf(a), index.ids.idOf(b)]
    return idA < idB ? -1 : Number(idA > idB)
  }
}

/** The latest first, by title where they are of the same time. */
export function byTime(index: ListIndex, column: 'createdAtMs' | 'updatedAtMs' | 'usedAtMs'): Compare {
  const times = index[column].list
  const title = byTitle(index)
  return (a, b) => (times[b] ?? 0) - (times[a] ?? 0) || title(a, b)
}

/** Sorts in steps, so that others can have their turn between two. */
export function* sortInSteps(records: Uint32Array, compare: Compare): Generator<undefined, Uint32Array> {
  let runs: Uint32Array[] = []
  for (let from = 0; from < records.length; from += stepRecords) {
    runs.push(records.subarray(from, from + stepRecords).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const merged: Uint32Array[] = []
    for (let n = 0; n < runs.length; n += 2) {
      const [a, b] = [runs[n], runs[n + 1]]
      if (a === undefined) break
      merged.push(b === undefined ? a : yield* mergeInSteps(a, b, compare))
    }
    runs = merged
  }
  return runs[0] ?? records
}

/** Two sorted lists as one. */
export function* mergeInSteps(
  a: Uint32Array,
  b: Uint32Array,
  compare: Compare
): Generator<undefined, Uint32Array> {
  const merged = new Uint32Array(a.length + b.length)
  let [fromA, fromB] = [0, 0]
  for (let n = 0; n < merged.length; n++) {
    const [headA, headB] = [a[fromA], b[fromB]]
    const takesA = headB === undefined || (headA !== undefined && compare(headA, headB) <= 0)
    merged[n] = (takesA ? headA : headB) ?? 0
    if (takesA) fromA++
    else fromB++
    if (n % stepRecords === stepRecords - 1) yield
  }
  return merged
}

function compareBytes(bytes: Buffer, startA: number, endA: number, startB: number, endB: number): number {
  const length = Math.min(endA - startA, endB - startB)
  for (let n = 0; n < length; n++) {
    const difference = (bytes[startA + n] ?? 0) - (bytes[startB + n] ?? 0)
    if (difference !== 0) return difference
  }
  return endA - startA - (endB - startB)
}
