import type { Look } from '../model/look.ts'

/**
 * What the page needs for its first picture, before it can ask: main hands it over with the window. `pseudo` is a
 * switch of developers, who look for texts that are cut off.
 */
export interface FirstLook extends Omit<Look, 'language'> {
  language: Look['language'] | 'pseudo'
  /** The system's languages, best first (BCP 47). */
  systemLanguages: readonly string[]
}

/** How the argument of the page's process that carries it begins; JSON follows, URI-encoded. */
export const firstLookArgument = '--latchkey-look='
