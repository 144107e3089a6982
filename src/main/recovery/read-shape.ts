import { letterPairs, looksLikeWord } from './read-letter-pairs.ts'

/** The longest key that is read, in characters; the shortest has six letters and digits. */
export const maxKeyLength = 256
const minKeyLength = 6

const inGroups = /^[A-Za-z0-9]+(?:[-_.: ][A-Za-z0-9]+)*-?$/
const separators = /[-_.: ]/
const dense = /^[A-Za-z0-9_+/-]+={0,2}$/
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** How a key is put together: equal in the keys of one set. */
export interface Shape {
  /** Lengths of its groups with what stands between them, "4-4"; of one without any order in it only the length. */
  pattern: string
  groups: number[]
  letters: boolean
  digits: boolean
  upper: boolean
  lower: boolean
}

/** Random letters of Base64 have signs in them anywhere: those are no groups. */
function isDense(text: string): boolean {
  if (!dense.test(text) || uuid.test(text)) return false
  if (/[+/=]/.test(text)) return true
  if (!/[0-9]|[a-z][A-Z]|[A-Z]{2}[a-z]/.test(text)) return false
  return text.length >= 16 && /[a-z]/.test(text) && /[A-Z]/.test(text) && /[-_]/.test(text) && !inOrder(text)
}

function inOrder(text: string): boolean {
  const lengths = text.split(separators).map((group) => group.length)
  const inner = lengths.slice(1, -1)
  return lengths.length > 1 && inner.every((length) => length === inner[0]) && Math.max(...lengths) <= 12
}

export function shapeOf(text: string): Shape {
  const groups = isDense(text) ? [text.length] : text.split(separators).map((group) => group.length)
  const between = isDense(text) ? '' : (separators.exec(text)?.[0] ?? '')
  return {
    pattern: isDense(text) ? `~${String(text.length)}` : groups.join(between),
    groups,
    letters: /[A-Za-z]/.test(text),
    digits: /[0-9]/.test(text),
    upper: /[A-Z]/.test(text),
    lower: /[a-z]/.test(text)
  }
}

/** Whether a text can be a key at all, whatever stands around it. */
export function canBeKey(text: string): boolean {
  if (text.length > maxKeyLength || !(inGroups.test(text) || isDense(text))) return false
  const bare = text.replace(/[^A-Za-z0-9]/g, '')
  if (bare.length < minKeyLength) return false
  const { groups } = shapeOf(text)
  const first = groups[0] ?? 0
  const areEqual = groups.length > 1 && groups.every((length) => length === first)
  if (text.includes('.')) return areEqual && first >= 3 && /[A-Za-z]/.test(text) && !looksLikeWord(bare)
  if (text.includes(':')) return areEqual && first <= 5 && groups.length >= 4
  if (!inGroups.test(text)) return bare.length >= 12 && isMixed(text)
  return true
}

const isMixed = (text: string): boolean => /[A-Za-z]/.test(text) && /[0-9]/.test(text)
export const isUuid = (text: string): boolean => uuid.test(text)

/** A half of a key that was cut in two: too short to be one. */
export const canBeHalf = (text: string): boolean =>
  !canBeKey(text) && /^[A-Za-z0-9]{3,}(?:-[A-Za-z0-9]+)*-?$/.test(text) && /[0-9-]/.test(text)

/** A word and a number behind it, such as a user name or a thing's name: "jane1984", "Windows-11". */
export function isNamed(text: string): boolean {
  const parts = /^([A-Za-z]{3,})[-_.]?(\d{1,4})$/.exec(text)
  return parts !== null && looksLikeWord(parts[1] ?? '')
}

/** Words with signs between them, as "two-factor": every group of letters looks like a word. */
const areWords = (text: string): boolean =>
  text.split(/[^A-Za-z]/).every((group) => group === '' || (group.length < 12 && looksLikeWord(group)))

/** How much a text looks drawn at random, from 0 for a word to 4 for many groups of letters and digits. */
export function strengthOf(text: string): number {
  const { groups, letters, digits } = shapeOf(text)
  const total = groups.reduce((sum, length) => sum + length, 0)
  const first = groups[0] ?? 0
  const areEqual = groups.length > 1 && groups.slice(0, -1).every((length) => length === first)
  const order = areEqual ? (groups.length > 3 ? 1 : 0.5) : groups.length > 1 && total < 16 ? -0.5 : 0
  if (letters && digits) return (isNamed(text) ? 1 : total >= 8 ? 3 : 2) + order
  if (digits) return Math.max(0.5, (total >= 8 ? 2 : 1.5) + order)
  const { pairs, rare } = letterPairs(text)
  // Four words of one length in a row are rarer than four groups that chance made look like words.
  if (areEqual && groups.length > 3) return 2 + order
  if (areWords(text) && !(pairs >= 20 && rare > pairs * 0.3)) return groups.length === 1 ? 0.3 : 0.1
  return (total >= 16 ? 2.5 : 2) + order
}
