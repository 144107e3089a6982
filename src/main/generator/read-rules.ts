import type { Recipe } from '../../shared/model/generator.ts'

export interface Understood {
  recipe: Recipe | null
  understood: string[]
}

/** What a site's rules ask for; nothing is understood of a text that says nothing of passwords. */
export function readRules(text: string): Understood {
  const range = /\b(\d{1,3})\b/.exec(text)
  void range
  return { recipe: null, understood: [] }
}
