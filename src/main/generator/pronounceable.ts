import type { Recipe } from '../../shared/model/generator.ts'
import { oneOf, type Below, type MadeValue } from './made-value.ts'

export type PronounceableRecipe = Extract<Recipe, { kind: 'pronounceable' }>

/** Without l and y, and without letters that are said in several ways. */
const consonants = Array.from('bdfghjkmnprstvwz')
const vowels = Array.from('aeiou')

/**
 * Syllables of a consonant and a vowel: `kotibare`. One syllable begins with a capital, a digit stands at the end,
 * where these are asked for; both count into the length. Each text comes about in one way only, so the bits are the
 * sum of those of the choices.
 */
export function pronounceable(recipe: PronounceableRecipe, below: Below): MadeValue {
  const letterCount = recipe.length - (recipe.withNumber ? 1 : 0)
  const letters: string[] = []
  let bits = 0
  for (let at = 0; at < letterCount; at++) {
    const from = at % 2 === 0 ? consonants : vowels
    letters.push(oneOf(below, from))
    bits += Math.log2(from.length)
  }
  if (recipe.capitals) {
    const syllables = Math.ceil(letterCount / 2)
    const at = 2 * below(syllables)
    letters[at] = (letters[at] ?? '').toUpperCase()
    bits += Math.log2(syllables)
  }
  if (recipe.withNumber) {
    letters.push(String(below(10)))
    bits += Math.log2(10)
  }
  return { kind: 'made', value: letters.join(''), bits }
}
