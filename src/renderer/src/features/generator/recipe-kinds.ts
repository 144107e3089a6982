import type { Recipe } from '../../../../shared/model/generator.ts'

export const recipeKinds = ['random', 'passphrase', 'pronounceable', 'pin', 'user-name'] as const

/** What each kind begins with. */
const usual: { [K in Recipe['kind']]: Extract<Recipe, { kind: K }> } = {
  random: {
    kind: 'random',
    length: 20,
    ...{ lower: true, upper: true, digits: true, symbols: true },
    ...{ include: '', exclude: '', noLookAlikes: true, oneOfEach: true }
  },
  passphrase: { kind: 'passphrase', words: 5, separator: '-', capitals: 'none', withNumber: false },
  pronounceable: { kind: 'pronounceable', length: 16, capitals: true, withNumber: true },
  pin: { kind: 'pin', length: 6 },
  'user-name': { kind: 'user-name', style: 'words', withNumber: false }
}

/** A recipe of another kind, with the length of the one before where both have one that fits. */
export function recipeOfKind(kind: Recipe['kind']): Recipe {
  return usual[kind]
}
