import { masterPasswordMinLength } from '../../../../shared/rules/limits.ts'
import { words } from '../../text/en.ts'

export type NewPasswordProblem = 'too-short' | 'different'

export function newPasswordProblem(first: string, second: string): NewPasswordProblem | undefined {
  if (first.length < masterPasswordMinLength) return 'too-short'
  return first === second ? undefined : 'different'
}

const goodLength = 16

/** A word on the length alone; it does not claim to know how good a password is. */
export function lengthHint(length: number): string {
  if (length < masterPasswordMinLength) return words.firstRun.lengthShort(length, masterPasswordMinLength)
  return length < goodLength ? words.firstRun.lengthFair(length) : words.firstRun.lengthGood(length)
}
