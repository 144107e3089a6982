/** What `npm run vault` prints, as one line of JSON. */
export type CommandResult =
  /** Everything that was looked at is as it should be. */
  | { result: 'good'; [fact: string]: unknown }
  /** It could be looked at, and these things are not right. */
  | { result: 'findings'; findings: string[]; [fact: string]: unknown }
  /** It could not be looked at. */
  | { result: 'cannot'; reason: string }

/** 0 good, 1 findings, 2 cannot. */
export const exitCodes: Record<CommandResult['result'], number> = { good: 0, findings: 1, cannot: 2 }
