import type { Recipe } from '../../shared/model/generator.ts'
import { oneOf, type Below, type MadeValue } from './made-value.ts'
import { pronounceable } from './pronounceable.ts'

export type UserNameRecipe = Extract<Recipe, { kind: 'user-name' }>

const letters = Array.from('abcdefghijkmnpqrstuvwxyz')
const lettersAndDigits = [...letters, ...Array.from('23456789')]
const pronounceableLength = 8
const randomLength = 10

/** A name that says nothing of who bears it: two words, syllables, or letters and digits behind a letter. */
export function userName(recipe: UserNameRecipe, list: readonly string[], below: Below): MadeValue {
  const { value, bits } = base(recipe.style, list, below)
  if (!recipe.withNumber) return { kind: 'made', value, bits }
  // Two digits, the first not 0: nobody keeps a zero in mind.
  const number = 10 + below(90)
  return { kind: 'made', value: `${value}${String(number)}`, bits: bits + Math.log2(90) }
}

function base(
  style: UserNameRecipe['style'],
  list: readonly string[],
  below: Below
): Pick<MadeValue, 'value' | 'bits'> {
  if (style === 'pronounceable') {
    const recipe = {
      kind: 'pronounceable',
      length: pronounceableLength,
      capitals: false,
      withNumber: false
    } as const
    return pronounceable(recipe, below)
  }
  if (style === 'words') {
    // Sites take letters and digits in names everywhere, hyphens not: those few words come without theirs.
    const plain = list.filter((word) => /^[a-z]+$/.test(word))
    const value = `${oneOf(below, plain)}${oneOf(below, plain)}`
    return { value, bits: 2 * Math.log2(plain.length) }
  }
  const rest = Array.from({ length: randomLength - 1 }, () => oneOf(below, lettersAndDigits))
  const bits = Math.log2(letters.length) + (randomLength - 1) * Math.log2(lettersAndDigits.length)
  return { value: oneOf(below, letters) + rest.join(''), bits }
}
