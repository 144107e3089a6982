/** A text as a site gives it out, with made-up keys, and what must be read in it. */
export interface MadeText {
  text: string
  keys: string[]
  /** Places, from 0, of those that are marked as used. */
  used?: number[]
  kind?: 'keys' | 'key' | 'phrase'
}
export interface Layout {
  site: string
  /**
   * Where the form of its keys was looked up: a page, or a public file of the program. Where there is none, it is the
   * layout the site is known for, from memory. The words around the keys are made up to be like a site's in any case.
   */
  lookedUp?: string
  make: (draw: Draw) => MadeText
}

const lowers = 'abcdefghijklmnopqrstuvwxyz'
const uppers = lowers.toUpperCase()
const tens = '0123456789'

/** Made-up values, the same for a seed every time. */
export class Draw {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to below a limit (mulberry32). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }

  of(alphabet: string, length: number): string {
    return Array.from({ length }, () => alphabet.charAt(this.below(alphabet.length))).join('')
  }

  /** A whole set: as many as asked for, no two alike. */
  set(count: number, one: () => string): string[] {
    const all = new Set<string>()
    while (all.size < count) all.add(one())
    return [...all]
  }

  digits = (length: number): string => this.of(tens, length)
  lower = (length: number): string => this.of(lowers, length)
  upper = (length: number): string => this.of(uppers, length)
  lowerMixed = (length: number): string => this.of(lowers + tens, length)
  upperMixed = (length: number): string => this.of(uppers + tens, length)
  mixed = (length: number): string => this.of(lowers + uppers + tens, length)
  hex = (length: number): string => this.of('0123456789abcdef', length)
  base32 = (length: number): string => this.of(`${uppers}234567`, length)
  /** Without letters and digits that are taken for each other. */
  clear = (length: number): string => this.of('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', length)

  /** Several of one kind with a sign between them. */
  groups(count: number, between: string, one: () => string): string {
    return Array.from({ length: count }, one).join(between)
  }

  /** A four-digit year, month and day, as programs write it. */
  day = (): string => `2026-0${String(1 + this.below(9))}-1${String(this.below(10))}`
  account = (): string => `${['jane.doe', 'm.muster', 'k-ito'][this.below(3)] ?? ''}@example.com`
}

export const lines = (...some: (string | readonly string[])[]): string => some.flat().join('\n')
export const numbered = (keys: readonly string[], sign = '. ', from = 1): string[] =>
  keys.map((key, at) => `${String(at + from)}${sign}${key}`)

/** Two columns that are counted downwards. */
export function downwards(keys: readonly string[], between: string, sign = '. '): string[] {
  const half = Math.ceil(keys.length / 2)
  const all = numbered(keys, sign)
  return all.slice(0, half).map((left, at) => [left, all[at + half] ?? ''].join(between).trimEnd())
}

/** Rows of several, read from left to right. */
export function rows(keys: readonly string[], width: number, between: string): string[] {
  const all: string[] = []
  for (let at = 0; at < keys.length; at += width) all.push(keys.slice(at, at + width).join(between))
  return all
}
