import { describe, expect, it } from 'vitest'
import { makeValue } from '../../../src/main/generator/make-value.ts'
import { readRules } from '../../../src/main/generator/read-rules.ts'
import type { Recipe } from '../../../src/shared/model/generator.ts'
import { Recipe as RecipeSchema } from '../../../src/shared/model/generator.ts'
import { alwaysHolds } from '../../support/random-cases.ts'
import fc from 'fast-check'

/** A recipe in short: length, kinds (lower, upper, digits, symbols), what is included and excluded. */
function short(recipe: Recipe | null): string {
  if (recipe === null) return 'nothing'
  if (recipe.kind !== 'random') return `${recipe.kind} ${String('length' in recipe ? recipe.length : '')}`
  const { lower, upper, digits, symbols, include, exclude } = recipe
  const kinds = [lower && 'l', upper && 'u', digits && 'd', symbols && 's'].filter(Boolean).join('')
  return [recipe.length, kinds, include && `+${include}`, exclude && `-${exclude}`].filter(Boolean).join(' ')
}

const cases: [text: string, means: string, parts: number][] = [
  ['8-16 characters, at least one number, no special characters', '16 lud', 3],
  ['only these symbols: !@#', '20 lud +!@#', 1],
  [
    'mindestens 12 Zeichen, Groß- und Kleinbuchstaben, mindestens eine Zahl, keine Sonderzeichen',
    '20 lud',
    4
  ],
  ['Your password must be between 8 and 20 characters long.', '20 luds', 1],
  ['Use one uppercase letter, one digit and one special character (!@#$%).', '20 lud +!@#$%', 2],
  ['Use 8 or more characters with a mix of letters, numbers & symbols', '20 luds', 2],
  ['Passwort: 8 bis 12 Zeichen. Erlaubt sind Buchstaben und Ziffern.', '12 lud', 2],
  ['Maximal 15 Zeichen; mindestens ein Sonderzeichen: ! ? $ %', '15 lud +!?$%', 2],
  ['Sonderzeichen sind nicht erlaubt', '20 lud', 1],
  ['Must not contain < > &', '20 luds -<>&', 1],
  ['No longer than 16 characters', '16 luds', 1],
  ['At least 24 characters', '24 luds', 1],
  ['At least 2 digits', '20 luds', 1],
  ['Exactly 6 digits', 'pin 6', 1],
  ['a 4-digit PIN', 'pin 4', 1],
  ['genau 6 Ziffern.', 'pin 6', 1],
  ['Nur Zahlen und Kleinbuchstaben, höchstens zwölf Zeichen', '12 ld', 2],
  ['minlength: 20; required: lower; required: upper; required: digit; allowed: [-_.];', '20 lud +-_.', 5],
  ['minlength: 8; required: lower, upper; max-consecutive: 2', '20 lu', 2],
  ['maxlength: 12; allowed: upper, lower, digit', '12 lud', 2],
  ['passwordrules="minlength: 30; allowed: ascii-printable"', '30 luds', 2],
  ['minlength: 8; required: [!;@]]', '20 +!;@]', 2],
  ['minlength: 10', '20 luds', 1],
  ['hello world', 'nothing', 0],
  ['', 'nothing', 0]
]

describe('rules of a site', () => {
  it.each(cases)('“%s” means %s', (text, means, parts) => {
    const { recipe, understood } = readRules(text)
    expect(short(recipe)).toBe(means)
    expect(understood).toHaveLength(parts)
    for (const part of understood) expect(text).toContain(part)
  })

  it('always come to a recipe that is one, or to none, whatever is pasted', async () => {
    const pieces = fc.constantFrom(
      ...[
        'at least',
        '8',
        '999',
        '-',
        'characters',
        'no',
        'symbols',
        ':',
        '!@#',
        ';',
        'minlength',
        'required',
        '[',
        ']'
      ],
      ...['mindestens', 'Zeichen', 'ß', '\n', ',', '.', ' ', 'digits', 'allowed: [', 'upper', '<script>']
    )
    const texts = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join(' '))
    )
    await alwaysHolds(
      texts,
      async (text) => {
        const { recipe } = readRules(text)
        if (recipe === null) return
        expect(RecipeSchema.safeParse(recipe).success).toBe(true)
        await makeValue(recipe)
      },
      2000
    )
  })
})
