import type { Recipe } from '../../shared/model/generator.ts'
import { oneOf, type Below, type MadeValue } from './made-value.ts'

export type PassphraseRecipe = Extract<Recipe, { kind: 'passphrase' }>

/**
 * Words of a list that none begins another in. How they are capitalised and joined is no secret and adds no bits; the
 * digit and its place do.
 */
export function passphrase(recipe: PassphraseRecipe, list: readonly string[], below: Below): MadeValue {
  const { words: count, separator, withNumber } = recipe
  const words = Array.from({ length: count }, () => capitalised(oneOf(below, list), recipe.capitals))
  let bits = count * Math.log2(list.length)
  if (withNumber) {
    const at = below(count)
    words[at] = `${words[at] ?? ''}${String(below(10))}`
    bits += Math.log2(10 * count)
  }
  return { kind: 'made', value: words.join(separator), bits }
}

function capitalised(word: string, capitals: PassphraseRecipe['capitals']): string {
  if (capitals === 'all') return word.toUpperCase()
  return capitals === 'first' ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
