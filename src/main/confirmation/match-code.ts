import { sameBytes } from '../crypto/mac.ts'

/** Seconds of one step: what every authenticator on a phone knows. */
export const stepSeconds = 30
/** How many steps beside what is expected are still taken. */
export const windowSteps = 2
/** A phone's clock may be ten minutes off, and no more. */
export const mostDriftSteps = 20

export interface Expected {
  /** Number of the step of now, by this computer's clock. */
  stepNow: number
  /** Steps the phone's clock was ahead at the last code. */
  driftSteps: number
  /** No code of this step or an earlier one is taken. */
  lastStep: number
}

export type Matched = { kind: 'right'; step: number; driftSteps: number } | { kind: 'used' }

/**
 * Finds a code of six digits near where it is expected (RFC 6238 §6): around what the phone's clock was ahead at last,
 * and around no drift at all, where its clock was set right since. Nothing where it is none of them. `isFirst` looks
 * through all ten minutes to both sides: nothing is known of that phone yet, and nothing depends on it.
 */
export function matchCode(
  codeAt: (step: number) => string,
  text: string,
  { stepNow, driftSteps, lastStep }: Expected,
  isFirst = false
): Matched | undefined {
  const code = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (!/^[0-9]{6}$/.test(code)) return undefined
  const typed = Buffer.from(code)
  let wasUsed = false
  for (const drift of isFirst ? nearest(0, mostDriftSteps) : driftsToTry(driftSteps)) {
    const step = stepNow + drift
    if (step < 0 || !sameBytes(typed, Buffer.from(codeAt(step)))) continue
    if (step > lastStep) return { kind: 'right', step, driftSteps: drift }
    wasUsed = true
  }
  return wasUsed ? { kind: 'used' } : undefined
}

/** Every drift whose code is taken, the likeliest first. */
export function driftsToTry(driftSteps: number): number[] {
  const all = [...nearest(driftSteps, windowSteps), ...nearest(0, windowSteps)]
  return [...new Set(all)].filter((drift) => Math.abs(drift) <= mostDriftSteps)
}

function nearest(middle: number, width: number): number[] {
  const sides = Array.from({ length: width }, (_, at) => [middle - at - 1, middle + at + 1])
  return [middle, ...sides.flat()]
}
