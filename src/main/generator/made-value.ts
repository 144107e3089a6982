/** A text made by chance and how many others it could as well have been, as a binary logarithm. */
export interface MadeValue {
  kind: 'made'
  value: string
  bits: number
}

/** No text fulfils the recipe: no characters are left, or there are fewer places than kinds that must come. */
export interface ImpossibleValue {
  kind: 'impossible'
  why: 'no-characters' | 'too-short'
}

/** An even choice of the whole numbers from 0 up to `limit`, which is not among them. */
export type Below = (limit: number) => number

/** One of a list, each as likely as the others. */
export function oneOf<T>(below: Below, list: readonly T[]): T {
  const one = list[below(list.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}
