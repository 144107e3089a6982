import { shownLine } from '../../ui/shown-text.ts'
import { markWords } from './mark-words.ts'

/** A text of the vault in one line, with the words that were searched for standing out. */
export function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
  return markWords(shownLine(text), marks).map((part, index) =>
    part.isMarked ? <mark key={index}>{part.text}</mark> : part.text
  )
}
