import type { Speech } from '../language.ts'
import { whenText } from '../when-text.ts'
import { englishBehind, type Spoken } from '../spoken.ts'
import { whenDe } from './when-de.ts'

const texts = new Map<object, object>()

/** Puts German words in place of a text object's. What is missing or too much does not compile. */
function inGerman<T extends object>(english: T, german: Spoken<T>): void {
  texts.set(englishBehind(english), german)
}

/** Everything in German. */
export const german: Speech = { language: 'de', inPlaceOf: (english) => texts.get(english) }

inGerman(whenText, whenDe)
