import type { Look } from '../model/look.ts'

/** The system's keychain by the name that people know it by; `other` where we cannot tell. */
export type KeychainName = 'macos' | 'windows' | 'gnome' | 'kde' | 'other'

/**
 * What the page needs for its first picture, before it can ask: main writes it behind its address, as JSON. `pseudo` is a
 * switch of developers, who look for texts that are cut off.
 */
export interface FirstLook extends Omit<Look, 'language'> {
  language: Look['language'] | 'pseudo'
  /** The system's languages, best first (BCP 47). */
  systemLanguages: readonly string[]
  keychain: KeychainName
  isPackaged: boolean
}
