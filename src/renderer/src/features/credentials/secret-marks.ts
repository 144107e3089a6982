export type MarkedAs = 'letter' | 'digit' | 'symbol'

/** What a character is, so that 0 and O, 1 and l are told apart. */
export function markOf(character: string): MarkedAs {
  if (/^\p{L}/u.test(character)) return 'letter'
  return /^\p{N}/u.test(character) ? 'digit' : 'symbol'
}

/** A secret in runs of the same mark. */
export function markedRuns(text: string): { text: string; mark: MarkedAs }[] {
  const runs: { text: string; mark: MarkedAs }[] = []
  for (const character of graphemes(text)) {
    const mark = markOf(character)
    const last = runs.at(-1)
    if (last?.mark === mark) last.text += character
    else runs.push({ text: character, mark })
  }
  return runs
}

/** What a person counts as characters: an emoji of several parts is one. */
export const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)
