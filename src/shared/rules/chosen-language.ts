import type { Settings } from '../model/settings.ts'

/** Languages that all words are written in. */
export const spokenLanguages = ['en', 'de'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]

/**
 * The language to speak: the chosen one, or with `system` the first of the system's languages (BCP 47, best first)
 * that is one of ours, or else English.
 */
export function chosenLanguage(chosen: Settings['language'], ofSystem: readonly string[]): SpokenLanguage {
  if (chosen !== 'system') return chosen
  const first = ofSystem
    .map((tag) => spokenLanguages.find((one) => one === tag.toLowerCase().split(/[-_]/)[0]))
    .find((one) => one !== undefined)
  return first ?? 'en'
}
