import { intakeProblemText } from '../../text/intake-text.ts'
import { reviewText } from '../../text/review-text.ts'
import type { FoundProblem } from './review-rows.ts'

/** What is wrong with one text, and what to do; it names the letter where one is at fault. */
export function problemSentence({ problem, letter }: FoundProblem): string {
  if (problem === 'secret-not-base32' && letter !== undefined) return reviewText.badLetter(letter)
  return intakeProblemText[problem]
}
