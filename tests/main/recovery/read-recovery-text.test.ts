import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecoveryText } from '../../../src/main/recovery/read-recovery-text.ts'
import { recoveryKeysMax, recoveryTextMaxLength } from '../../../src/shared/rules/limits.ts'
import { alwaysHolds } from '../../support/random-cases.ts'

const textsOf = async (text: string) => (await readRecoveryText(text)).keys.map((key) => key.text)
const usedOf = async (text: string) => (await readRecoveryText(text)).keys.map(({ isUsed }) => isUsed)

const character = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'.split(''))
const code = fc.oneof(
  fc.string({ unit: character, minLength: 8, maxLength: 12 }),
  fc
    .tuple(
      fc.string({ unit: character, minLength: 4, maxLength: 4 }),
      fc.string({ unit: character, minLength: 4, maxLength: 4 })
    )
    .map((two) => two.join('-')),
  fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String)
)
const around = fc.constantFrom(
  ...[
    'Your backup codes',
    '1. ',
    '- ',
    '(used)',
    '2026-01-03',
    'Identifier:',
    'a@b.example',
    '~~',
    '[x] ',
    '\t',
    '   ',
    '|',
    ', ',
    'Recovery key: ',
    '"',
    ''
  ]
)
const pasted = fc
  .array(fc.oneof(code, around, fc.string({ maxLength: 12 }), fc.constant('\n'), fc.constant(' ')), {
    maxLength: 60
  })
  .map((parts) => parts.join(''))

describe('a pasted recovery text', () => {
  test('gives the same keys once they are printed one a line', async () => {
    await alwaysHolds(
      pasted,
      async (text) => {
        const keys = await textsOf(text)
        expect(await textsOf(keys.join('\n'))).toEqual(keys)
      },
      400
    )
  })

  test('is read whatever is in it', async () => {
    await alwaysHolds(
      fc.string({ unit: 'binary', maxLength: 300 }),
      async (text) => {
        const { keys, kind } = await readRecoveryText(text)
        expect(kind === 'nothing').toBe(keys.length === 0)
      },
      60
    )
  })

  test.each([
    ['(', 1],
    ['<a ', 1],
    ['<style>', 1],
    ['a-', 1],
    ['1. ', 1],
    ['~~', 1],
    ['[[', 1],
    ['{"a":', 1],
    ['a\u0336', 1],
    ['&#', 1],
    ['ab12cd34\n', recoveryKeysMax]
  ])('as long as it may be, of nothing but %j, is read', async (part) => {
    const text = part.repeat(Math.floor(recoveryTextMaxLength / part.length))
    expect((await readRecoveryText(text)).keys.length).toBeLessThanOrEqual(recoveryKeysMax)
  })

  // 16 s where an expression began anew at each comma: then the test ends by its limit.
  test('of one long run of commas that does not end its line is read', async () => {
    const text = `${','.repeat(recoveryTextMaxLength - 10)}1,2\u200b`
    expect(await textsOf(text)).toEqual([])
  })

  test('of more keys than one set can have gives as many as that, and says so', async () => {
    const lines = Array.from({ length: recoveryKeysMax + 1 }, (_, at) => `a1b2-${String(1000 + at)}`)
    const all = await readRecoveryText(lines.slice(1).join('\n'))
    expect({ keys: all.keys.length, tooMany: all.tooMany }).toEqual({ keys: recoveryKeysMax, tooMany: false })
    const cut = await readRecoveryText(lines.join('\n'))
    expect({ keys: cut.keys.length, tooMany: cut.tooMany }).toEqual({ keys: recoveryKeysMax, tooMany: true })
  })

  test('of too many characters gives nothing', async () => {
    expect(await textsOf(`a1b2-c3d4\n${' '.repeat(recoveryTextMaxLength)}`)).toEqual([])
  })

  test.each([
    ['a1b2-c3d4 (used)\ne5f6-g7h8', [true, false]],
    ['a1b2-c3d4\ne5f6-g7h8 - ALREADY USED', [false, true]],
    ['~~a1b2-c3d4~~\ne5f6-g7h8', [true, false]],
    ['- [x] a1b2-c3d4\n- [ ] e5f6-g7h8', [true, false]],
    ['a\u03361\u0336b\u03362\u0336-\u0336c\u03363\u0336d\u03364\u0336\ne5f6-g7h8', [true, false]],
    ['✓ a1b2-c3d4\n✓ e5f6-g7h8', [false, false]],
    ['❌ a1b2-c3d4\n✅ e5f6-g7h8', [true, false]],
    ['Backup codes\n\na1b2-c3d4\n\nAlready used:\n\ne5f6-g7h8', [false, true]],
    ['a1b2-c3d4 bereits verwendet\ne5f6-g7h8 nicht verwendet', [true, false]],
    ['Each code can be used only once:\na1b2-c3d4\ne5f6-g7h8', [false, false]],
    ['[{"code":"a1b2-c3d4","used":true},{"code":"e5f6-g7h8","used":false}]', [true, false]]
  ])('says which keys are used: %j', async (text, used) => {
    expect(await usedOf(text)).toEqual(used)
  })

  test.each([
    ['Recovery codes: ZDAZAML1, Q66VW4GQ, V23UK08K and X1RK2T8G.', 'ZDAZAML1|Q66VW4GQ|V23UK08K|X1RK2T8G'],
    ['Backup codes\n1. 0o2b moyp v504\n2. dqe9 nr00 rqhc', '0o2b moyp v504|dqe9 nr00 rqhc'],
    ['Recovery codes\nkoduuyyy\nd84i6jsq\nthjtumfa', 'koduuyyy|d84i6jsq|thjtumfa'],
    [
      'Recovery codes\nxnfrnlimfv\ngonueqonoo\nhutnseutqh\ntutufsofci',
      'xnfrnlimfv|gonueqonoo|hutnseutqh|tutufsofci'
    ]
  ])('gives keys also where chance made them look like something else: %j', async (text, keys) => {
    expect((await textsOf(text)).join('|')).toBe(keys)
  })

  test('is read with what a PDF puts into it', async () => {
    const text =
      '\ufeffBackup codes \u2013 ﬁle 1\n\n1.\u00a0a1b2\u2011c3d4\n2.\u00a0e5\u200bf6\u2011g7h8\n\nPage 1 of 2\f\n3.\u00a0ｊ９ｋ１\u2011l2m3\n'
    expect(await textsOf(text)).toEqual(['a1b2-c3d4', 'e5f6-g7h8', 'j9k1-l2m3'])
  })

  test('that was cut into two lines is left to the person', async () => {
    const keys = await textsOf('Backup codes\na1b2-c3d4\ne5f6-\ng7h8\nj9k1-l2m3')
    expect(keys.join('|')).toBe('a1b2-c3d4|e5f6-|g7h8|j9k1-l2m3')
  })

  test('keeps what is no key, whole, so that it can be made one', async () => {
    const { leftOut } = await readRecoveryText(
      'Recovery key\nIdentifier: 1B2C3D4E5F\nRecovery key: a1b2c-d3e4f-g5h6i'
    )
    expect(leftOut).toEqual(['Recovery key', 'Identifier: 1B2C3D4E5F'])
  })
})
