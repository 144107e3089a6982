import { language, locale } from './language.ts'

/** A number as the language that is spoken writes it: 12,345 and 12.345. */
export const numberText = (n: number, options?: Intl.NumberFormatOptions): string =>
  n.toLocaleString(locale(), options)

/** Several things in a row: "2, 3 and 5". */
export const listText = (all: readonly (string | number)[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(all.map(String))

/** What somebody wrote, in the quotation marks of the language that is spoken. */
export const quoted = (text: string): string => (language() === 'de' ? `„${text}“` : `“${text}”`)
