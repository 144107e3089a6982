import { characterKinds } from './random-characters.ts'
import type { SaidRules } from './read-rules.ts'

type Kind = 'lower' | 'upper' | 'digits' | 'symbols'

/** Numbers that stand as words in rules, in English and German. */
const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  ein: 1,
  eine: 1,
  einen: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12
}
const number = `(\\d{1,3}|${Object.keys(numbers).join('|')})`
const valueOf = (text: string): number => numbers[text.toLowerCase()] ?? Number(text)

const unit = '(?:characters?|chars?|letters and numbers|zeichen|stellen|buchstaben und zahlen|long|lang)'
const isLength = new RegExp(`${unit}|length|länge|\\blang`, 'iu')

const lengths: readonly { looks: RegExp; says: (a: number, b: number) => Pick<SaidRules, 'min' | 'max'> }[] =
  [
    {
      looks: new RegExp(`(?<!\\d)${number}\\s*(?:-|–|—|to|and|bis(?: zu)?|und)\\s*${number}(?!\\d)`, 'iu'),
      says: (a, b) => ({ min: Math.min(a, b), max: Math.max(a, b) })
    },
    {
      looks: new RegExp(`(?:exactly|genau|must be|muss)\\s+${number}\\s*-?\\s*${unit}`, 'iu'),
      says: (a) => ({ min: a, max: a })
    },
    {
      looks: new RegExp(
        `(?:at most|no (?:more|longer) than|up to|maximum(?: of| length(?: of|:)?|:)?|max\\.?|not (?:be )?longer than|less than or equal to|höchstens|maximal|bis zu|nicht (?:mehr|länger) als|höchstlänge:?)\\s*${number}(?!\\d)`,
        'iu'
      ),
      says: (a) => ({ max: a })
    },
    {
      looks: new RegExp(
        `(?:at least|no (?:less|fewer) than|minimum(?: of| length(?: of|:)?|:)?|min\\.?|mindestens|wenigstens|nicht weniger als|mindestlänge:?|ab)\\s*${number}(?!\\d)`,
        'iu'
      ),
      says: (a) => ({ min: a })
    },
    {
      looks: new RegExp(
        `(?<!\\d)${number}\\s*(?:\\+|or more|oder mehr|characters? minimum|zeichen mindestens)`,
        'iu'
      ),
      says: (a) => ({ min: a })
    }
  ]

const names: readonly { kind: Kind; looks: RegExp }[] = [
  { kind: 'lower', looks: /lower[- ]?case|small letters?|kleinbuchstab|kleinen? buchstab|kleinschreib/iu },
  {
    kind: 'upper',
    looks: /upper[- ]?case|capital|großbuchstab|grossbuchstab|großen? buchstab|großschreib/iu
  },
  { kind: 'digits', looks: /\bnumbers?\b|\bdigits?\b|numeric|numeral|\bziffer|\bzahl/iu },
  { kind: 'symbols', looks: /symbol|special|punctuation|sonderzeichen|satzzeichen|non-alphanumeric/iu }
]
const bothCases = /upper[- ]?(?:case)?\s*(?:and|und|\/|&)\s*lower|groß-?\s*(?:und|\/)\s*klein|mixed[- ]case/iu
const anyLetter = /(?<!\w)(?:letters?|alphabetic|buchstaben?)(?!\w)/iu

const never = /\b(?:no|not|never|without|cannot|can't|don't|mustn't|kein\w*|keine|nicht|ohne|niemals)\b/iu
const only =
  /\b(?:only|nur|ausschließlich|lediglich|allowed|erlaubt|zulässig|permitted|may (?:contain|include|use))\b/iu

/**
 * Rules of a site in sentences, English or German, as they stand below a password field. Each part between commas,
 * full stops and lines is read by itself, so that "no" belongs to what it stands with.
 */
export function readSentences(text: string): SaidRules {
  const said: SaidRules = { understood: [] }
  for (const part of partsOf(text)) {
    const hasLength = readLength(said, part)
    const hasKinds = readKinds(said, part)
    if (hasLength || hasKinds) said.understood.push(part)
  }
  return said
}

/** Parts end at lines, semicolons, and at commas and full stops before a space; not inside a list of symbols. */
function partsOf(text: string): string[] {
  return text
    .split(/[\n;•·]+|[,.](?=\s+[\p{L}\d])|[,.]\s*$|\s(?:but|aber|sowie)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function readLength(said: SaidRules, part: string): boolean {
  const found = lengths.find(({ looks }) => looks.test(part))
  if (found === undefined) return false
  const [whole = '', first = '', second = ''] = found.looks.exec(part) ?? []
  const behind = part.slice(part.indexOf(whole) + whole.length)
  // "At least 2 digits" counts digits; "at least 8" stands alone, or before characters.
  const isOfKind = names.some(({ looks }) => looks.test(behind)) || anyLetter.test(behind.slice(0, 12))
  if (isOfKind && !isLength.test(whole) && !new RegExp(`^\\s*-?\\s*${unit}`, 'iu').test(behind)) return false
  const { min, max } = found.says(valueOf(first), valueOf(second))
  // "8 to 16" may be anything; what is never a length of passwords is not taken for one.
  if ((min ?? 1) < 1 || (max ?? 4) < 4 || (min ?? 0) > 256) return false
  if (min !== undefined) said.min = Math.max(said.min ?? 0, min)
  if (max !== undefined) said.max = Math.min(said.max ?? max, max)
  return true
}

function readKinds(said: SaidRules, part: string): boolean {
  const listed = symbolsIn(part)
  const named = new Set(names.filter(({ looks }) => looks.test(part)).map(({ kind }) => kind))
  if (bothCases.test(part) || (anyLetter.test(part) && !named.has('lower') && !named.has('upper'))) {
    named.add('lower')
    named.add('upper')
  }
  if (listed !== '' && never.test(part)) {
    said.exclude = (said.exclude ?? '') + listed
    return true
  }
  if (listed !== '') {
    said.onlySymbols = listed
    named.delete('symbols')
  }
  const how = never.test(part) ? 'never' : only.test(part) && listed === '' ? 'may' : 'must'
  for (const kind of named) said[kind] = how
  return named.size > 0 || listed !== ''
}

/** Symbols that are listed: behind a colon, in brackets, or at least two in a row or with spaces between. */
function symbolsIn(part: string): string {
  const behind = /[:(„“"]\s*((?:[^\p{L}\p{N}\s]\s?|(?:and|or|und|oder)\s)+)\)?[.”“"]?\s*$/iu.exec(part)?.[1]
  const inRow = /(?:^|\s)((?:[^\p{L}\p{N}\s],?\s?){2,})(?:\s|$)/u.exec(part)?.[1]
  const found = behind ?? inRow ?? ''
  const isOurs = (one: string): boolean => characterKinds.symbols.includes(one)
  const symbols = [...new Set(Array.from(found.replaceAll(/\b(?:and|or|und|oder)\b/giu, '')))].filter(isOurs)
  // Brackets and commas around one symbol are the sentence's own.
  const own = symbols.length > 1 ? symbols.filter((one) => !(one === ')' && !found.includes('('))) : symbols
  return own.join('')
}
