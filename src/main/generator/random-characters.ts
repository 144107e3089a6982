import type { Recipe } from '../../shared/model/generator.ts'
import { bitsOf, countWithOneOfEach } from './count-bits.ts'
import { oneOf, type Below, type ImpossibleValue, type MadeValue } from './made-value.ts'

export type CharacterRecipe = Extract<Recipe, { kind: 'random' }>

export const characterKinds = {
  lower: 'abcdefghijklmnopqrstuvwxyz',
  upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  digits: '0123456789',
  symbols: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
} as const

/** Characters that are taken for others in many typefaces. */
export const lookAlikes = '0Oo1lI|5S2Z8B`\'".,:;'

/** Controls, spaces of other widths, marks that join the one before them: nobody could type or see these. */
const unseen = /[\p{C}\p{M}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u

/**
 * Random characters. Every text that fulfils the recipe is as likely as every other: with `oneOfEach` whole texts are
 * drawn again until one has all kinds, which prefers none. The bits are those of the texts that can come, exactly.
 * Characters of `include` that belong to no kind that is on are a kind of their own.
 */
export function randomCharacters(recipe: CharacterRecipe, below: Below): MadeValue | ImpossibleValue {
  const kinds = kindsOf(recipe)
  const all = kinds.flat()
  if (all.length === 0) return { kind: 'impossible', why: 'no-characters' }
  const { length } = recipe
  if (!recipe.oneOfEach) {
    const bits = bitsOf(BigInt(all.length) ** BigInt(length))
    return { kind: 'made', value: draw(all, length, below).join(''), bits }
  }
  if (length < kinds.length) return { kind: 'impossible', why: 'too-short' }
  const sizes = kinds.map((kind) => kind.length)
  const bits = bitsOf(countWithOneOfEach(length, sizes, 0))
  const sets = kinds.map((kind) => new Set(kind))
  for (;;) {
    const drawn = draw(all, length, below)
    if (sets.every((set) => drawn.some((one) => set.has(one)))) {
      return { kind: 'made', value: drawn.join(''), bits }
    }
  }
}

/** What may come, by kind; each character once, kinds without any left out. */
function kindsOf(recipe: CharacterRecipe): string[][] {
  const never = new Set(Array.from(recipe.exclude.normalize('NFC')))
  const seen = new Set<string>()
  const take = (characters: string): string[] =>
    Array.from(characters).filter((one) => {
      if (never.has(one) || seen.has(one) || unseen.test(one)) return false
      seen.add(one)
      return true
    })
  const named = (['lower', 'upper', 'digits', 'symbols'] as const)
    .filter((kind) => recipe[kind])
    .map((kind) => {
      const characters: string = characterKinds[kind]
      return recipe.noLookAlikes
        ? Array.from(characters)
            .filter((one) => !lookAlikes.includes(one))
            .join('')
        : characters
    })
  return [...named, recipe.include.normalize('NFC')].map(take).filter((kind) => kind.length > 0)
}

function draw(all: readonly string[], length: number, below: Below): string[] {
  return Array.from({ length }, () => oneOf(below, all))
}
