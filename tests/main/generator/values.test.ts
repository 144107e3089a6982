import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsOf, countWithOneOfEach } from '../../../src/main/generator/count-bits.ts'
import { makeValue, strengthByChance } from '../../../src/main/generator/make-value.ts'
import type { Below } from '../../../src/main/generator/made-value.ts'
import { passphrase } from '../../../src/main/generator/passphrase.ts'
import { pin, triedFirst } from '../../../src/main/generator/pin.ts'
import {
  characterKinds,
  lookAlikes,
  randomCharacters
} from '../../../src/main/generator/random-characters.ts'
import { wordList } from '../../../src/main/generator/word-list.ts'
import { randomBelow } from '../../../src/main/crypto/random.ts'
import { lengthMax, lengthMin, type Recipe } from '../../../src/shared/model/generator.ts'
import { defaultSettings } from '../../../src/shared/rules/default-settings.ts'
import { alwaysHolds } from '../../support/random-cases.ts'

type Characters = Extract<Recipe, { kind: 'random' }>
const usual = defaultSettings.recipe as Characters

/**
 * Pearson's chi-square against even counts, as standard deviations from what chance gives: (x − df) / √(2 df). Above 7
 * comes by chance once in a hundred thousand million runs.
 */
function deviation(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const freedom = counts.length - 1
  return (square - freedom) / Math.sqrt(2 * freedom)
}
function tally(values: Iterable<string>): number[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()]
}

describe('chance', () => {
  it('favours no number, also where the range does not divide 2^32 or 2^48', () => {
    for (const limit of [3, 10, 61, 94, 7776]) {
      const counts = Array.from({ length: limit }, () => 0)
      for (let n = 0; n < limit * 400; n++) {
        const at = randomBelow(limit)
        counts[at] = (counts[at] ?? 0) + 1
      }
      expect(Math.abs(deviation(counts)), String(limit)).toBeLessThan(7)
    }
  })

  it('would show a remainder that was taken of a byte', () => {
    const counts = Array.from({ length: 94 }, () => 0)
    for (let n = 0; n < 94 * 400; n++) {
      const at = randomBelow(256) % 94
      counts[at] = (counts[at] ?? 0) + 1
    }
    expect(deviation(counts)).toBeGreaterThan(7)
  })

  it('makes each text that has one of each kind equally often', async () => {
    const recipe: Characters = {
      ...usual,
      length: 4,
      ...{ lower: false, upper: false, digits: true, symbols: false },
      ...{ exclude: '3456789', noLookAlikes: false, include: 'ab' }
    }
    const values: string[] = []
    for (let n = 0; n < 120_000; n++) {
      const made = await makeValue(recipe)
      if (made.kind === 'made') values.push(made.value)
    }
    const counts = tally(values)
    // 5^4 texts, without those of digits only (3^4) and of letters only (2^4).
    expect(counts).toHaveLength(625 - 81 - 16)
    expect(Math.abs(deviation(counts))).toBeLessThan(7)
  })
})

describe('random characters', () => {
  const recipes = fc.record({
    kind: fc.constant('random' as const),
    length: fc.integer({ min: lengthMin, max: lengthMax }),
    lower: fc.boolean(),
    upper: fc.boolean(),
    digits: fc.boolean(),
    symbols: fc.boolean(),
    include: fc.string({ maxLength: 12, unit: 'grapheme' }),
    exclude: fc.string({ maxLength: 40 }),
    noLookAlikes: fc.boolean(),
    oneOfEach: fc.boolean()
  })

  it('fulfil every recipe that can be fulfilled, and say why the others cannot', async () => {
    await alwaysHolds(
      recipes,
      async (recipe) => {
        const made = await makeValue(recipe)
        if (made.kind === 'impossible') {
          expect(['no-characters', 'too-short']).toContain(made.why)
          return
        }
        const characters = Array.from(made.value)
        expect(characters).toHaveLength(recipe.length)
        const excluded = new Set(Array.from(recipe.exclude.normalize('NFC')))
        expect(characters.filter((one) => excluded.has(one))).toEqual([])
        const included = new Set(Array.from(recipe.include.normalize('NFC')))
        for (const kind of ['lower', 'upper', 'digits', 'symbols'] as const) {
          const of: string = characterKinds[kind]
          const allowed = Array.from(of).filter(
            (one) => !excluded.has(one) && !(recipe.noLookAlikes && lookAlikes.includes(one))
          )
          const present = characters.filter((one) => of.includes(one) && !included.has(one))
          if (!recipe[kind]) expect(present).toEqual([])
          expect(present.filter((one) => !allowed.includes(one))).toEqual([])
          if (recipe[kind] && recipe.oneOfEach && allowed.length > 0)
            expect(characters.some((one) => allowed.includes(one))).toBe(true)
        }
        expect(made.bits).toBeGreaterThanOrEqual(0)
      },
      300
    )
  })

  it('are impossible without characters, and with fewer places than kinds', () => {
    const none = { ...usual, lower: false, upper: false, digits: false, symbols: false }
    expect(randomCharacters(none, randomBelow)).toEqual({ kind: 'impossible', why: 'no-characters' })
    const many = { ...usual, length: 4, include: 'é' }
    expect(randomCharacters(many, randomBelow)).toEqual({ kind: 'impossible', why: 'too-short' })
  })

  it('say the bits of exactly the texts that can come: counted one by one', () => {
    for (const [length, kinds] of [
      [4, [2, 3]],
      [5, [1, 2, 2]],
      [6, [3, 1]],
      [3, [1, 1, 1]]
    ] as const) {
      const of = kinds.flatMap((size, kind) => Array.from({ length: size }, () => kind))
      let count = 0
      for (let n = 0; n < of.length ** length; n++) {
        const seen = new Set<number>()
        for (let rest = n, at = 0; at < length; at++, rest = Math.floor(rest / of.length))
          seen.add(of[rest % of.length] ?? -1)
        if (seen.size === kinds.length) count += 1
      }
      expect(countWithOneOfEach(length, kinds, 0)).toBe(BigInt(count))
    }
    expect(bitsOf(2n ** 1600n)).toBe(1600)
    expect(bitsOf(94n ** 256n)).toBeCloseTo(256 * Math.log2(94), 9)
  })
})

describe('passphrases', () => {
  it('take the words of the EFF’s long list, none of which begins another', () => {
    expect(wordList).toHaveLength(7776)
    expect(new Set(wordList).size).toBe(7776)
    expect(wordList[0]).toBe('abacus')
    expect(wordList.at(-1)).toBe('zoom')
    const sorted = [...wordList].sort()
    const beginnings = sorted.filter((word, at) => (sorted[at + 1] ?? '').startsWith(word))
    expect(beginnings).toEqual([])
  })

  it('join, capitalise and number them, and count only what is chance', () => {
    const draws = [0, 1, 2, 1, 7]
    const below: Below = () => draws.shift() ?? 0
    const recipe = {
      kind: 'passphrase',
      words: 3,
      separator: '-',
      capitals: 'first',
      withNumber: true
    } as const
    const made = passphrase(recipe, wordList, below)
    expect(made.value).toBe('Abacus-Abdomen7-Abdominal')
    expect(made.bits).toBeCloseTo(3 * Math.log2(7776) + Math.log2(30), 9)
    expect(
      passphrase({ ...recipe, capitals: 'all', withNumber: false, separator: '' }, wordList, () => 5).value
    ).toBe('ABILITY'.repeat(3))
  })
})

describe('the other kinds', () => {
  it('make PINs without those that are tried first, and count them out', () => {
    const never = triedFirst(4)
    for (const value of ['0000', '1234', '4321', '6789', '1212', '1987', '2026'])
      expect(never).toContain(value)
    expect(never).not.toContain('7294')
    for (let n = 0; n < 3000; n++) expect(never).not.toContain(pin(4, randomBelow).value)
    expect(pin(4, randomBelow).bits).toBeCloseTo(Math.log2(10_000 - never.size), 9)
    expect(pin(32, randomBelow).value).toMatch(/^\d{32}$/)
  })

  it('make what can be said aloud, of exactly the length that was asked for', async () => {
    for (let length = lengthMin; length <= 64; length++) {
      for (const capitals of [false, true]) {
        const made = await makeValue({ kind: 'pronounceable', length, capitals, withNumber: capitals })
        if (made.kind !== 'made') throw new Error('impossible')
        expect(made.value).toHaveLength(length)
        expect(made.value.replace(/\d$/, '').toLowerCase()).toMatch(
          /^([bdfghjkmnprstvwz][aeiou])*[bdfghjkmnprstvwz]?$/
        )
        expect(/[A-Z]/.test(made.value)).toBe(capitals)
        expect(/\d$/.test(made.value)).toBe(capitals)
      }
    }
  })

  it('make user names that begin with a letter and have nothing but letters and digits', async () => {
    for (const style of ['words', 'pronounceable', 'random'] as const) {
      for (const withNumber of [false, true]) {
        const made = await makeValue({ kind: 'user-name', style, withNumber })
        if (made.kind !== 'made') throw new Error('impossible')
        expect(made.value).toMatch(/^[a-z][a-z0-9]+$/)
        if (withNumber) expect(made.value).toMatch(/[1-9]\d$/)
      }
    }
  })

  it('are called strong by bits alone', () => {
    const score = (bits: number) => strengthByChance(bits).score
    expect([13, 20, 39, 52, 78, 128].map(score)).toEqual([0, 1, 2, 3, 4, 4])
  })
})
