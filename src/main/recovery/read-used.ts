import type { Candidate } from './read-line.ts'
import { folded, saysUsed } from './read-vocabulary.ts'

const headingWords =
  /^(?:already|all|my|the|old|backup|back-up|recovery|codes?|keys?|bereits|schon|alte?|deja|anciens?|ya|gia|\d+)$/

/** Whether a line is a heading over keys that were used: "Already used codes". */
export function isUsedHeading(line: string): boolean {
  const words = folded(line)
    .split(/[^\p{L}\d-]+/u)
    .filter((word) => word !== '')
  if (words.length === 0 || words.length > 5) return false
  const used = words.filter((word) => saysUsed(word))
  return (
    used.length === 1 && words.every((word) => headingWords.test(word) || saysUsed(word) || isCompound(word))
  )
}

const isCompound = (word: string): boolean => /(?:codes?|keys?|schlussel)$/.test(word)

/** Which of a text's keys have been used, by the marks beside them and the headings above. */
export function usedAmong(
  keys: readonly Candidate[],
  isUnderUsed: (line: number) => boolean,
  isInUsedColumn: (key: Candidate) => boolean | null
): boolean[] {
  const signs = new Set(keys.map(({ check }) => check))
  // Signs that all keys have are bullets; where some are crossed out, a tick says that a key is good.
  const doneIsUsed = signs.size > 1 && !signs.has('crossed')
  return keys.map((key) => {
    const byColumn = isInUsedColumn(key)
    if (byColumn !== null) return byColumn
    const words = [key.before.join(' '), key.after.join(' '), key.label]
    return (
      key.isStruck ||
      key.check === 'crossed' ||
      (key.check === 'done' && doneIsUsed) ||
      words.some((some) => some.length <= 120 && saysUsed(some)) ||
      isUnderUsed(key.line)
    )
  })
}
