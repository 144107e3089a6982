import { language } from './language.ts'

/**
 * A label of ours inside a sentence: "User name" is "user name" there, "PIN" stays. Only English writes them small. A
 * person's own words are not given here: these stand in quotation marks.
 */
export const inSentence = (label: string): string =>
  language() === 'en' ? label.replace(/^\p{Lu}(?=\p{Ll}|-)/u, (letter) => letter.toLowerCase()) : label
