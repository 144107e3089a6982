import { foldText } from '../../shared/rules/fold-text.ts'
import { credentialKinds, type KindOfCredential } from '../../shared/rules/credential-kinds.ts'

/** A text that must be there, or must not: anywhere, or in one place of a credential. */
export interface Term {
  /** Folded; never empty. */
  text: string
  isNot: boolean
  place: 'anywhere' | 'title' | 'user' | 'host'
}

export const hasValues = ['code', 'recovery', 'attachment', 'password', 'notes', 'second-factor'] as const
export type HasValue = (typeof hasValues)[number]

/** Everything in a query that is not about texts. Values are folded where people make them up. */
export type Filter = { isNot: boolean } & (
  | { by: 'tag' | 'folder'; value: string }
  | { by: 'kind'; kinds: readonly KindOfCredential[] }
  | { by: 'has'; value: HasValue }
  | { by: 'favourite' }
  /** Kinds of findings begin with the value; an empty one is any. */
  | { by: 'weak'; value: string }
)

export interface Query {
  terms: Term[]
  filters: Filter[]
  /** Operators that mean nothing, as they were typed; their texts are terms. */
  unknown: string[]
}

const places: Readonly<Record<string, Term['place']>> = { title: 'title', user: 'user', host: 'host' }

interface Token {
  isNot: boolean
  /** Empty where there is none; as it was typed. */
  operator: string
  value: string
  isQuoted: boolean
}

/**
 * What a query asks for: words, "quoted phrases", `-word`, `-"phrase"` and operators with a value, which may be
 * quoted (`tag:"to do"`). All of them must hold. Takes any text and never throws; an operator that has no value yet
 * asks for nothing.
 */
export function parseQuery(query: string): Query {
  const parsed: Query = { terms: [], filters: [], unknown: [] }
  for (const token of tokensOf(query)) understand(token, parsed)
  return parsed
}

/** What to mark in a row: everything that must be there. */
export const marksOf = ({ terms }: Query): string[] => [
  ...new Set(terms.filter(({ isNot }) => !isNot).map(({ text }) => text))
]

// An operator is letters and a colon; its value, or a phrase, goes from quote to quote or, unclosed, to the end.
const token =
  /(?<not>-?)(?:(?<bareOperator>[a-z]+(?:-[a-z]+)*):(?=[\s\0]|$)|(?:(?<operator>[a-z]+(?:-[a-z]+)*):)?(?:"(?<quoted>[^"]*)"?|(?<word>[^\s\0]+)))/iy

const space = /[\s\0]+/y

function* tokensOf(query: string): Generator<Token> {
  for (let at = 0; at < query.length;) {
    space.lastIndex = at
    if (space.test(query)) at = space.lastIndex
    if (at >= query.length) return
    token.lastIndex = at
    const found = token.exec(query)
    if (found === null) return
    at = token.lastIndex
    const { not, bareOperator, operator, quoted, word } = found.groups ?? {}
    yield {
      isNot: not === '-',
      operator: operator ?? bareOperator ?? '',
      value: quoted ?? word ?? '',
      isQuoted: quoted !== undefined
    }
  }
}

function understand(token: Token, into: Query): void {
  const { isNot, value } = token
  const operator = token.operator.toLowerCase()
  if (operator === '') {
    addTexts(token, value, 'anywhere', into)
    return
  }
  const place = places[operator]
  if (place !== undefined) {
    addTexts(token, value, place, into)
    return
  }
  const filter = filterOf(operator, foldText(value).trim())
  if (filter === 'unfinished') return
  if (filter !== undefined) {
    into.filters.push({ ...filter, isNot })
    return
  }
  const asTyped = `${token.operator}:${value}`
  // An address or a time of day is no operator that somebody got wrong.
  if (!/^(\/\/|\\|\d)/.test(value)) into.unknown.push(asTyped)
  addTexts(token, asTyped, 'anywhere', into)
}

type Omitted<T> = T extends unknown ? Omit<T, 'isNot'> : never

function filterOf(operator: string, value: string): Omitted<Filter> | 'unfinished' | undefined {
  switch (operator) {
    case 'weak':
      return { by: 'weak', value }
    case 'tag':
    case 'folder':
      return value === '' ? 'unfinished' : { by: operator, value }
    case 'kind': {
      if (value === '') return 'unfinished'
      const kinds = credentialKinds.filter((kind) => kind.startsWith(spelling[value] ?? value))
      return kinds.length === 0 ? undefined : { by: 'kind', kinds }
    }
    case 'has': {
      if (value === '') return 'unfinished'
      const has = hasValues.find((one) => one.startsWith(value))
      return has === undefined ? undefined : { by: 'has', value: has }
    }
    case 'is':
      if (value === '') return 'unfinished'
      return 'favourite'.startsWith(value) || 'favorite'.startsWith(value) ? { by: 'favourite' } : undefined
    default:
      return undefined
  }
}

const spelling: Readonly<Record<string, string>> = { license: 'licence', ssh: 'ssh-key', 'wi-fi': 'wifi' }

function addTexts({ isNot, isQuoted }: Token, value: string, place: Term['place'], into: Query): void {
  const folded = foldText(value).replaceAll('\0', '')
  // Folding makes plain spaces of others, so a word can become several; a word to leave out stays whole.
  const texts = isQuoted || isNot ? [isQuoted ? folded : folded.trim()] : folded.split(/\s+/)
  for (const text of texts) {
    const asked = isQuoted ? text : withoutScheme(text)
    if (asked.trim() === '') continue
    into.terms.push({ text: asked, isNot, place })
  }
}

/** Addresses are kept without it, and are pasted with it. */
const withoutScheme = (word: string): string => word.replace(/^[a-z][a-z0-9+.-]*:\/\/(www\.)?(?=.)/, '')
