import type { CodeId } from '../../shared/model/ids.ts'
import type { Session } from '../vault/session.ts'
import { getCodeInUse } from './code-table.ts'
import { codesFrom, periodAt } from './one-time-code.ts'
import { withSeed } from './sealed-seed.ts'

export interface CodesAround {
  periodSeconds: number
  /** The number of the period (RFC 6238) that the first of the codes is for; the others follow it. */
  firstStep: number
  codes: string[]
}

/**
 * The codes of so many periods before and after a moment of this computer's clock, its own included, for finding out
 * where another device stands. They are compared in main and go nowhere. `null` for a code that does not run on the
 * clock. Throws `not-found`, and `seeds-locked`.
 */
export function codesAround(session: Session, id: CodeId, atMs: number, periods: number): CodesAround | null {
  const code = session.read('vault', (db) => getCodeInUse(db, id))
  if (code.kind === 'hotp') return null
  const { step } = periodAt(code, atMs)
  const firstStep = Math.max(0, step - periods)
  const count = step + periods - firstStep + 1
  const codes = withSeed(session, code, (seed) => codesFrom(seed, code, firstStep, count))
  return { periodSeconds: code.periodSeconds, firstStep, codes }
}
