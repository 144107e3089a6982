/** A language the page can speak. `pseudo` is no language: English made long and strange, to see what is cut off. */
export type Language = 'en' | 'de' | 'pseudo'

/** How a language writes its texts: the English object answers by itself, others by what stands for it. */
export interface Speech {
  language: Language
  /** The object that stands in place of an English one; undefined leaves the English words. */
  inPlaceOf: (english: object) => object | undefined
}

const english: Speech = { language: 'en', inPlaceOf: () => undefined }
const listeners = new Set<() => void>()
let present = english
/** The language asked for last: one that is still being fetched when another is asked for is not put on any more. */
let asked: Language = 'en'

export const speech = (): Speech => present
export const language = (): Language => present.language

/** The locale for Intl: dates, numbers and plurals of the present language. Times have 24 hours in each of them. */
export const locale = (): string => (present.language === 'de' ? 'de-DE' : 'en-GB')

/**
 * Speaks another language from now on. Its words are fetched first, so that a page in English does not carry them.
 * Rejects, with the present language left on, where they cannot be fetched.
 */
export async function speak(wanted: Language): Promise<void> {
  asked = wanted
  const next = await fetchSpeech(wanted)
  if (asked !== wanted || present.language === wanted) return
  present = next
  for (const listener of listeners) listener()
}

/** Tells when another language is spoken; the answer stops it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

async function fetchSpeech(wanted: Language): Promise<Speech> {
  switch (wanted) {
    case 'en':
      return english
    case 'de':
      return (await import('./de/german.ts')).german
    case 'pseudo':
      return (await import('./pseudo.ts')).pseudo
  }
}
