import { decodePercent, encodePercent } from './percent.ts'

/** A parameter that means nothing to us, kept as it was, decoded. */
export interface ExtraParameter {
  name: string
  value: string
}

/** Longest extra parameters of one code together, names and values; what does not fit is left out. */
export const extraParametersMaxLength = 4096

const known = ['secret', 'issuer', 'algorithm', 'digits', 'period', 'counter', 'encoder'] as const
export type KnownParameter = (typeof known)[number]

export interface Parameters {
  /** The first of equal names counts. */
  known: Map<KnownParameter, string>
  /** The issuer with its plus signs as they were written, where it has any. */
  issuerWithPlus: string | undefined
  extra: ExtraParameter[]
}

/**
 * Reads the query of an address. Names of any case; a plus sign is a space, as in forms; `&amp;`, as copied out of a
 * page's source, is `&`.
 */
export function readParameters(query: string): Parameters {
  const read: Parameters = { known: new Map(), issuerWithPlus: undefined, extra: [] }
  let extraLength = 0
  for (const part of query.split('&')) {
    const written = part.replace(/^amp;/i, '')
    const equals = written.indexOf('=')
    const name = decodePercent(equals < 0 ? written : written.slice(0, equals))
    const rawValue = equals < 0 ? '' : written.slice(equals + 1)
    const value = decodePercent(rawValue.replaceAll('+', ' '))
    const lowerName = name.toLowerCase()
    if (isKnown(lowerName)) {
      if (read.known.has(lowerName)) continue
      read.known.set(lowerName, value)
      if (lowerName === 'issuer' && rawValue.includes('+')) read.issuerWithPlus = decodePercent(rawValue)
    } else if (name !== '' && extraLength + name.length + value.length <= extraParametersMaxLength) {
      extraLength += name.length + value.length
      read.extra.push({ name, value })
    }
  }
  return read
}

/** Writes parameters, in order, for behind the question mark. */
export function printParameters(parameters: readonly ExtraParameter[]): string {
  return parameters.map(({ name, value }) => `${encodePercent(name)}=${encodePercent(value)}`).join('&')
}

const isKnown = (name: string): name is KnownParameter => (known as readonly string[]).includes(name)
