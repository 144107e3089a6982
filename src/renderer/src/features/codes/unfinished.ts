import type { CodeSummary } from '../../../../shared/model/code.ts'

/** What is still to be said of a code that was set up: whether the site took it, what became of its recovery keys. */
export type Missing = 'verify' | 'refused' | 'recovery'

type Answers = Pick<CodeSummary, 'verification' | 'recovery'>

/** The first of what is missing; undefined where all was answered or never asked. */
export function missingOf({ verification, recovery }: Answers): Missing | undefined {
  if (verification === 'open') return 'verify'
  // A code that the site refused protects nothing: it stays in sight until one is taken.
  if (verification === 'refused') return 'refused'
  return recovery === 'open' ? 'recovery' : undefined
}

export const unfinishedCodes = (codes: readonly CodeSummary[]): CodeSummary[] =>
  codes.filter((code) => missingOf(code) !== undefined)
