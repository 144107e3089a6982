import type { PictureProblem } from '../../text/intake-text.ts'
import type { ReadEnd } from './picture-reader.ts'

/** What is to be said of a picture after it was read, if anything. */
export function problemOf(end: ReadEnd, foundAny: boolean): PictureProblem | undefined {
  if (end === 'broken') return 'broken'
  if (end === 'full') return 'too-many-codes'
  if (foundAny) return undefined
  return end === 'too-slow' ? 'too-slow' : 'no-code'
}
