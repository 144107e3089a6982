/** Signs a person reads in one line; more are cut. */
const longestName = 40

/** What changes the direction of all that follows, or does not show (Unicode's Cc, Cf, and separators of lines). */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/**
 * A name that somebody else has chosen, as it may stand in a line of the desktop: in one line, not too long, and unable
 * to change how the words around it are read.
 */
export function shownName(name: string): string {
  const shown = cut(name.replace(unseen, ' ').replace(/\s+/g, ' ').trim())
  // A name that is written from the right keeps to itself (first strong isolate, UAX 9).
  return rightToLeft.test(shown) ? `\u2068${shown}\u2069` : shown
}

/** A text as the label of a menu's line: `&` would mark a shortcut letter; two of them show one. */
export const menuLabel = (text: string): string => text.replaceAll('&', '&&')

function cut(name: string): string {
  const signs = Array.from(name)
  return signs.length <= longestName
    ? name
    : `${signs
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`
}
