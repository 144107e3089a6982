import { foldText } from '../../../../shared/rules/fold-text.ts'

export interface Part {
  text: string
  isMarked: boolean
}

/** A text in parts, with what was searched for marked wherever it stands. `marks` are folded as the search folds. */
export function markWords(text: string, marks: readonly string[]): Part[] {
  if (marks.length === 0 || text === '') return [{ text, isMarked: false }]
  const { folded, places } = foldWithPlaces(text)
  const isMarked = new Uint8Array(text.length)
  for (const mark of marks.filter((one) => one !== '')) {
    for (let at = folded.indexOf(mark); at >= 0; at = folded.indexOf(mark, at + mark.length)) {
      const end = places[at + mark.length] ?? text.length
      isMarked.fill(1, places[at], Math.max(end, (places[at] ?? 0) + 1))
    }
  }
  return partsOf(text, isMarked)
}

/** Folding changes the length of some letters: for every folded one, where its letter stands in the text. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const made = foldText(letter)
    places.push(...Array<number>(made.length).fill(at))
    folded += made
    at += letter.length
  }
  return { folded, places }
}

function partsOf(text: string, isMarked: Uint8Array): Part[] {
  const parts: Part[] = []
  let from = 0
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && isMarked[at] === isMarked[from]) continue
    parts.push({ text: text.slice(from, at), isMarked: isMarked[from] === 1 })
    from = at
  }
  return parts
}
