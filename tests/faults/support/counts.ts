/** Full counts are for `npm run test:faults`; `npm test` tries fewer of the same. */
export const isFullRun = process.env.LATCHKEY_FAULTS === 'full'

export const count = (ci: number, full: number): number => (isFullRun ? full : ci)

/** A test of `full` tries may take this much longer than one of `ci` tries. */
export const timeLimitMs = (ciMs: number, fullMs: number): number => (isFullRun ? fullMs : ciMs)
