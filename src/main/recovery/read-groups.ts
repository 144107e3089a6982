import { letterPairs, looksLikeWord } from './read-letter-pairs.ts'
import { canBeHalf, canBeKey } from './read-shape.ts'

/** Pieces of a line that stand one blank apart. */
export interface Piece {
  text: string
  isStruck: boolean
}

/** What a row of such pieces is: keys (each of one piece or of several groups), small numbers before them, words. */
export type Group =
  | { kind: 'key'; text: string; isStruck: boolean }
  | { kind: 'number'; value: number }
  | { kind: 'words'; text: string }

const small = /^\d{1,3}$/
const plain = /^[A-Za-z0-9]+$/
/** The longest group of a key that is written with blanks between its groups. */
const maxGroup = 5
/** BitLocker's keys have eight groups of six digits; two codes of six characters side by side are two codes. */
const sixes = 8

/**
 * @param areNumbered whether small numbers without any sign count the keys of this text: "1 1234 5678 2 2345 6789"
 */
export function groupsOf(pieces: readonly Piece[], areNumbered: boolean): Group[] {
  const groups: Group[] = []
  let rest: Piece[] = []
  const flush = (): void => {
    if (rest.length > 0) groups.push(...keysOf(rest))
    rest = []
  }
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1]
    const counts = areNumbered ? pieces.length > 1 : next !== undefined && next.text.length >= 6
    if (small.test(piece.text) && (pieces.length === 1 || (counts && !isGroupAmong(pieces)))) {
      flush()
      groups.push({ kind: 'number', value: Number(piece.text) })
    } else rest.push(piece)
  }
  flush()
  return groups
}

/** Digits in equal groups, as "123 456 789", are one key and count nothing. */
const isGroupAmong = (pieces: readonly Piece[]): boolean =>
  pieces.length > 1 && pieces.every(({ text }) => text.length === pieces[0]?.text.length)

function keysOf(pieces: readonly Piece[]): Group[] {
  if (isOneKey(pieces, true)) return [oneKey(pieces)]
  if (pieces.length === 1 && canBeHalf(pieces[0]?.text ?? '')) return [oneKey(pieces)]
  if (pieces.length > 1 && pieces.every(({ text }) => canBeKey(text)) && areAlike(pieces))
    return pieces.map((piece) => oneKey([piece]))
  const groups: Group[] = []
  let run: Piece[] = []
  const flush = (): void => {
    if (run.length > 1 && isOneKey(run, false)) groups.push(oneKey(run))
    else for (const piece of run) groups.push(canBeKey(piece.text) ? oneKey([piece]) : words(piece))
    run = []
  }
  for (const piece of pieces) {
    const isOdd = /[0-9]/.test(piece.text) || !looksLikeWord(piece.text) || standsOut(piece, pieces)
    if (isOdd || pieces.length === 1) run.push(piece)
    else {
      flush()
      groups.push(words(piece))
    }
  }
  flush()
  return groups
}

/** Capital letters in a sentence of small ones: a key of letters only, which chance made look like a word. */
const standsOut = ({ text }: Piece, pieces: readonly Piece[]): boolean =>
  /^[A-Z]{6,}$/.test(text) && pieces.some((other) => /^[a-z]{2,}$/.test(other.text))

const words = ({ text }: Piece): Group => ({ kind: 'words', text })
const oneKey = (pieces: readonly Piece[]): Group => ({
  kind: 'key',
  text: pieces.map(({ text }) => text).join(' '),
  isStruck: pieces.every(({ isStruck }) => isStruck)
})
const areAlike = (pieces: readonly Piece[]): boolean => {
  // Two words of a sentence are often equally long.
  if (!pieces.some(({ text }) => !looksLikeWord(text) || /[0-9]/.test(text))) return false
  const form = pieces[0]?.text.replace(/[A-Za-z0-9]/g, 'x')
  return pieces.every(({ text }) => text.replace(/[A-Za-z0-9]/g, 'x') === form)
}

/** Whether pieces are the groups of one key: equally long, the last perhaps shorter, and no words of a sentence. */
function isOneKey(pieces: readonly Piece[], isWholeCell: boolean): boolean {
  const length = pieces[0]?.text.length ?? 0
  const last = pieces.at(-1)?.text.length ?? 0
  if (pieces.length < 2 || length < 2 || !pieces.every(({ text }) => plain.test(text))) return false
  if (!pieces.slice(0, -1).every(({ text }) => text.length === length) || last > length) return false
  if (last < length && pieces.length < 3) return false
  if (length === 2 ? pieces.length < 4 : length > maxGroup && !(length === 6 && pieces.length === sixes))
    return false
  const text = pieces.map((piece) => piece.text).join('')
  if (text.length < 6) return false
  if (/[0-9]/.test(text)) return true
  const { pairs, rare } = letterPairs(text)
  const caps = text === text.toUpperCase()
  return rare > pairs * 0.34 || (isWholeCell && pieces.length > 1 && (caps || rare > pairs * 0.15))
}

/** Whether small numbers before pieces count them, in the whole text: 1, 2, 3 …, or one before each of at least three. */
export function countsByNumbers(runs: readonly (readonly Piece[])[]): boolean {
  const long = runs.filter((run) => run.length > 1)
  const values: number[] = []
  let leading = 0
  for (const run of long) {
    if (isGroupAmong(run)) continue
    if (run.some(({ text }) => text.length < 3 && !small.test(text))) continue
    const numbers = run.filter(({ text }) => /^\d{1,2}$/.test(text))
    if (numbers.length === 0 || numbers.length === run.length) continue
    if (numbers[0] === run[0]) leading += 1
    values.push(...numbers.map(({ text }) => Number(text)))
  }
  if (values.length < 2 || new Set(values).size !== values.length) return false
  const first = Math.min(...values)
  const isUnbroken = first <= 1 && Math.max(...values) - first === values.length - 1
  return isUnbroken || (values.length >= 3 && leading === long.length)
}
