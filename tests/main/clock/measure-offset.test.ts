import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureOffset, searchPeriods } from '../../../src/main/clock/measure-offset.ts'
import { codesFrom } from '../../../src/main/codes/one-time-code.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import type { CodeSettings } from '../../../src/shared/model/code.ts'
import { holds } from '../../support/random-cases.ts'

const seed = SecretBytes.fromText('12345678901234567890')
const totp: CodeSettings = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 }

/** What comes out where another device is ahead by so much, and the person types its present code as the second. */
function measured(aheadSeconds: number, atSeconds: number, settings = totp, typingSeconds = 0) {
  const { periodSeconds } = settings
  const theirs = Math.floor((atSeconds - typingSeconds + aheadSeconds) / periodSeconds)
  const [first = '', second = ''] = codesFrom(seed, settings, theirs - 1, 2)
  const present = Math.floor(atSeconds / periodSeconds)
  const firstStep = present - searchPeriods
  const codes = codesFrom(seed, settings, firstStep, 2 * searchPeriods + 1)
  return measureOffset([first, second], { periodSeconds, firstStep, codes }, atSeconds * 1000)
}

describe('measuring the clock', () => {
  test('finds how far another device is ahead, to half a period', () => {
    const ahead = fc.integer({ min: -19 * 30 + 30, max: 19 * 30 })
    const at = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 })
    holds([ahead, at], (aheadSeconds, atSeconds) => {
      const found = measured(aheadSeconds, atSeconds)
      if (found.kind !== 'found') throw new Error('not found')
      // Nought is also said where the clock fits within its own period, or the one that is just over.
      const limit = found.offsetSeconds === 0 ? 45 : 15
      expect(Math.abs(found.offsetSeconds - aheadSeconds)).toBeLessThanOrEqual(limit)
    })
  })

  test('brings the clock into the middle of the period that the device is in', () => {
    holds(
      [fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1_700_000_000, max: 1_900_000_000 })],
      (ahead, at) => {
        const found = measured(ahead, at)
        if (found.kind !== 'found' || found.offsetSeconds === 0) return
        expect((at + found.offsetSeconds) % 30).toBe(15)
      }
    )
  })

  test('says nought where the clock is right, also when typing took a while', () => {
    for (let into = 0; into < 30; into++) {
      expect(measured(0, 1_800_000_000 + into)).toEqual({ kind: 'found', offsetSeconds: 0, periods: 0 })
    }
    expect(measured(0, 1_800_000_014, totp, 15)).toMatchObject({ offsetSeconds: 0 })
    // Over for more than half a period: the device is behind.
    expect(measured(0, 1_800_000_016, totp, 17)).toMatchObject({ offsetSeconds: -31, periods: -1 })
  })

  test('goes by two codes in a row, and by nothing else', () => {
    const at = 1_800_000_000
    const codes = codesFrom(seed, totp, at / 30 - 20, 41)
    const around = { periodSeconds: 30, firstStep: at / 30 - 20, codes }
    const measure = (...typed: [string, string]) => measureOffset(typed, around, at * 1000)
    const [a = '', b = '', c = ''] = codes
    expect(measure(a, b)).toMatchObject({ kind: 'found', periods: -19 })
    expect(measure(` ${b.slice(0, 3)} ${b.slice(3)}`, c)).toMatchObject({ kind: 'found', periods: -18 })
    expect(measure(b, a)).toEqual({ kind: 'not-found' })
    expect(measure(a, c)).toEqual({ kind: 'not-found' })
    expect(measure(a, a)).toEqual({ kind: 'not-found' })
    expect(measure(codes.at(-1) ?? '', codes.at(-1) ?? '')).toEqual({ kind: 'not-found' })
    expect(measure('', '')).toEqual({ kind: 'not-found' })
  })

  test('does not look further than twenty periods', () => {
    expect(measured(20 * 30, 1_800_000_000)).toMatchObject({ kind: 'found', periods: 20 })
    expect(measured(21 * 30, 1_800_000_000)).toEqual({ kind: 'not-found' })
  })

  test('takes Steam’s letters in any case', () => {
    const steam: CodeSettings = { ...totp, kind: 'steam', digits: 5 }
    const at = 1_800_000_000
    const codes = codesFrom(seed, steam, at / 30 - 1, 3)
    const around = { periodSeconds: 30, firstStep: at / 30 - 1, codes }
    const [a = '', b = ''] = codes.map((code) => code.toLowerCase())
    expect(measureOffset([a, b], around, at * 1000)).toMatchObject({ kind: 'found', offsetSeconds: 0 })
  })

  test('finds no offset that could not be set', () => {
    const slow: CodeSettings = { ...totp, periodSeconds: 86_400 }
    expect(measured(-5 * 86_400, 1_800_000_000, slow)).toEqual({ kind: 'not-found' })
  })
})
