import type { Candidate } from './read-line.ts'

/** Rows of groups that hold several keys: where the shortest row has two groups and others have four, each has two. */
export function splitRows(keys: readonly Candidate[]): { texts: string[]; key: Candidate }[] {
  const counts = keys.map(({ text }) => (text.includes(' ') ? text.split(' ').length : 0))
  const least = Math.min(...counts)
  const isInRows =
    least > 1 && counts.some((count) => count > least) && counts.every((count) => count % least === 0)
  return keys.map((key) => {
    if (!isInRows) return { texts: [key.text], key }
    const groups = key.text.split(' ')
    const texts: string[] = []
    for (let at = 0; at < groups.length; at += least) texts.push(groups.slice(at, at + least).join(' '))
    return { texts, key }
  })
}
