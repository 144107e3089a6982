import type { Candidate } from './read-line.ts'

/**
 * Numbered keys by their numbers, as columns are counted downwards; others as they stand, row by row. One that stands
 * twice in the text is one key.
 */
export function inOrder(keys: readonly Candidate[]): Candidate[] {
  const once = new Map<string, Candidate>()
  for (const key of keys) {
    const before = once.get(key.text)
    if (before === undefined) once.set(key.text, key)
    else if (before.number === null && key.number !== null)
      once.set(key.text, { ...before, number: key.number })
  }
  const all = [...once.values()]
  const numbers = all.map(({ number }) => number)
  const areNumbered = numbers.every((number) => number !== null) && new Set(numbers).size === all.length
  if (!areNumbered) return all
  return all.sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
}
