// eslint-disable-next-line no-control-regex -- all of ASCII is what is meant
const onlyAscii = /^[\u0000-\u007f]*$/

/** Accents, and characters that nobody sees: soft hyphens, joiners, marks of direction. */
const unseen = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Text as a search compares it: compatibility forms made equal (NFKD), without accents, in lower case. */
export const foldText = (text: string): string =>
  onlyAscii.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(unseen, '').toLowerCase()

/** The words of a query, folded; none where nothing is asked. */
export const askedWords = (query: string): string[] =>
  foldText(query)
    .split(/[\s\0]+/)
    .filter(Boolean)

/** Whether a folded text holds every one of these folded words, in any order, also inside its own words. */
export const holdsAllWords = (folded: string, asked: readonly string[]): boolean =>
  asked.every((word) => folded.includes(word))
