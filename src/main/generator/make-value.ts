import type { Recipe, Strength } from '../../shared/model/generator.ts'
import { randomBelow } from '../crypto/random.ts'
import type { Below, ImpossibleValue, MadeValue } from './made-value.ts'
import { passphrase } from './passphrase.ts'
import { pin } from './pin.ts'
import { pronounceable } from './pronounceable.ts'
import { randomCharacters } from './random-characters.ts'
import { userName } from './user-name.ts'

/**
 * A text by a recipe. SECURITY: all chance in it is the system's own random generator, cut to size without favouring
 * any number (`randomBelow`); tests put another in its place.
 */
export async function makeValue(
  recipe: Recipe,
  below: Below = randomBelow
): Promise<MadeValue | ImpossibleValue> {
  switch (recipe.kind) {
    case 'random':
      return randomCharacters(recipe, below)
    case 'passphrase':
      return passphrase(recipe, await loadWords(), below)
    case 'pronounceable':
      return pronounceable(recipe, below)
    case 'pin':
      return pin(recipe.length, below)
    case 'user-name':
      return userName(recipe, await loadWords(), below)
  }
}

/** Nothing that is not asked for is loaded at the start. */
const loadWords = async (): Promise<readonly string[]> => (await import('./word-list.ts')).wordList

/** From how many bits on a text made by chance has the next score: each step is ten thousand times the work and more. */
const steps = [20, 36, 52, 72]

/** How hard a text made by chance is to guess by somebody who knows the recipe. */
export function strengthByChance(bits: number): Strength {
  return { score: steps.filter((step) => bits >= step).length, bits, warning: bits < 20 ? 'short' : 'none' }
}
