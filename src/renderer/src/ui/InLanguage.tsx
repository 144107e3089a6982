import { Fragment, useSyncExternalStore, type ReactNode } from 'react'
import { language, onLanguage, type Language } from '../text/language.ts'

/** The language that is spoken; what uses it is drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguage, language)

/**
 * Draws its children anew when another language is spoken: texts are read while drawing. Stores stand outside, so that
 * what is chosen, found and typed into them stays.
 */
export function InLanguage({ children }: { children: ReactNode }) {
  return <Fragment key={useLanguage()}>{children}</Fragment>
}
