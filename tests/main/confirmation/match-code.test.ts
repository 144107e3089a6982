import fc from 'fast-check'
import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { isConfirmationDue } from '../../../src/main/confirmation/is-confirmation-due.ts'
import { driftsToTry, matchCode, mostDriftSteps } from '../../../src/main/confirmation/match-code.ts'
import { holds } from '../../support/random-cases.ts'

const totp = new TOTP({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', digits: 6, period: 30 })
const codeAt = (step: number) => totp.generate({ timestamp: step * 30_000 })
const match = (step: number, expected: Partial<Parameters<typeof matchCode>[2]>, isFirst = false) =>
  matchCode(codeAt, codeAt(step), { stepNow: 1000, driftSteps: 0, lastStep: 0, ...expected }, isFirst)

describe('a code of the phone', () => {
  test('is taken two steps around what is expected, and teaches by how much its clock is off', () => {
    expect(match(1000, {})).toEqual({ kind: 'right', step: 1000, driftSteps: 0 })
    expect(match(1002, {})).toEqual({ kind: 'right', step: 1002, driftSteps: 2 })
    expect(match(1004, { driftSteps: 2 })).toEqual({ kind: 'right', step: 1004, driftSteps: 4 })
    expect(match(1003, {})).toBeUndefined()
    expect(match(1005, { driftSteps: 2 })).toBeUndefined()
    // The phone's clock was set right since.
    expect(match(1000, { driftSteps: 12 })).toEqual({ kind: 'right', step: 1000, driftSteps: 0 })
  })

  test('is taken once: neither its step nor an earlier one comes again', () => {
    expect(match(1000, { lastStep: 1000 })).toEqual({ kind: 'used' })
    expect(match(999, { lastStep: 1000 })).toEqual({ kind: 'used' })
    expect(match(1001, { lastStep: 1000 })).toMatchObject({ kind: 'right' })
  })

  test('of a phone that is new here may be ten minutes off, and no more', () => {
    expect(match(1020, {}, true)).toEqual({ kind: 'right', step: 1020, driftSteps: 20 })
    expect(match(980, {}, true)).toEqual({ kind: 'right', step: 980, driftSteps: -20 })
    expect(match(1021, {}, true)).toBeUndefined()
  })

  test('is read as people type it, and nothing else is one', () => {
    const expected = { stepNow: 1000, driftSteps: 0, lastStep: 0 }
    const code = codeAt(1000)
    expect(matchCode(codeAt, ` ${code.slice(0, 3)} ${code.slice(3)}\n`, expected)?.kind).toBe('right')
    const wide = Array.from(code, (digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    expect(matchCode(codeAt, wide, expected)?.kind).toBe('right')
    for (const text of ['', code.slice(1), `${code}0`, `-${code.slice(1)}`, 'abcdef']) {
      expect(matchCode(codeAt, text, expected), text).toBeUndefined()
    }
  })

  test('whatever phone, computer and person do: within the window, later than the last one, at most ten minutes off', () => {
    const steps = fc.integer({ min: -30, max: 30 })
    holds(
      [fc.integer({ min: 100, max: 60_000_000 }), steps, steps, fc.integer({ min: -40, max: 40 })],
      (stepNow, learned, phone, last) => {
        const driftSteps = Math.max(-mostDriftSteps, Math.min(mostDriftSteps, learned))
        const [step, lastStep] = [stepNow + phone, stepNow + last]
        const found = matchCode(codeAt, codeAt(step), { stepNow, driftSteps, lastStep })
        const isNear = Math.abs(phone - driftSteps) <= 2 || Math.abs(phone) <= 2
        const isExpected = isNear && Math.abs(phone) <= mostDriftSteps
        // Two steps in some millions have the same code; then it may be another's.
        const tried = driftsToTry(driftSteps).map((drift) => codeAt(stepNow + drift))
        if (tried.filter((code) => code === codeAt(step)).length !== (isExpected ? 1 : 0)) return
        if (!isExpected) expect(found).toBeUndefined()
        else if (step <= lastStep) expect(found).toEqual({ kind: 'used' })
        else expect(found).toEqual({ kind: 'right', step, driftSteps: phone })
      }
    )
  })
})

describe('after how many days the code is asked again', () => {
  const dayMs = 86_400_000
  const due = (passedAtMs: number, nowMs: number) =>
    isConfirmationDue({ mode: 'after-days', days: 7, passedAtMs }, nowMs)
  test('is counted from the last one, and a clock that was set back counts as over', () => {
    expect(due(0, 7 * dayMs)).toBe(false)
    expect(due(0, 7 * dayMs + 1)).toBe(true)
    expect(due(dayMs, dayMs - 1)).toBe(true)
    expect(isConfirmationDue({ mode: 'every-unlock', days: 7, passedAtMs: 5 }, 5)).toBe(true)
  })
})
