import { decodePunycode } from './punycode.ts'

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u]
]

/** Scripts that stand in one word where people write so (Unicode Technical Standard 39, 5.2, highly restrictive). */
const together: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul']
]

/** Letters of other scripts that cannot be told from Latin ones: a word of these alone reads as another word. */
const looksLatin = /^[абвеёзіїјкмнорстухүһцԁԍԛԝѕѵѡӏьъпгҽαβγεηικνορτυχωϲϳ0-9-]+$/u

/**
 * Whether a host is made to be taken for another: letters of several scripts in one of its words, or a word of letters
 * that only look Latin, before a Latin ending. Takes the host as `URL` gives it, with `xn--`.
 */
export function isLookAlikeHost(host: string): boolean {
  const labels = host.split('.').map(shownLabel)
  if (labels.includes(undefined)) return true
  const ending = labels.at(-1) ?? ''
  return labels.some((label) => {
    if (label === undefined || /^[ -~]*$/.test(label)) return false
    const found = scripts.filter(([, letter]) => letter.test(label)).map(([name]) => name)
    if (found.length > 1 && !together.some((set) => found.every((name) => set.includes(name)))) return true
    return !found.includes('Latin') && looksLatin.test(label) && /^[ -~]*$/.test(ending)
  })
}

/** Undefined where it says to be encoded and is not. */
function shownLabel(label: string): string | undefined {
  return label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label
}
