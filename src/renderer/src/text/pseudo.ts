import type { Speech } from './language.ts'

const strange: Record<string, string> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', c: 'ç', n: 'ñ', s: 'š', z: 'ž' },
  ...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý', C: 'Ç', N: 'Ñ', S: 'Š', Z: 'Ž' }
}

/** A text made strange and 40 % longer, in brackets: what is cut off or was never a text of ours is seen at once. */
export function pseudoText(text: string): string {
  if (text === '') return ''
  const letters = Array.from(text, (letter) => strange[letter] ?? letter).join('')
  return `[${letters}${' ~'.repeat(Math.ceil((text.length * 0.4) / 2))}]`
}

function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value)
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => unknown
    return (...args: unknown[]) => pseudoOf(say(...args))
  }
  if (Array.isArray(value)) return value.map(pseudoOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pseudoOf(part)]))
}

const made = new WeakMap<object, object>()

/** English that nobody would write: for tests and for looking at the layout. */
export const pseudo: Speech = {
  language: 'pseudo',
  inPlaceOf(english) {
    const known = made.get(english)
    if (known !== undefined) return known
    const strangely = pseudoOf(english) as object
    made.set(english, strangely)
    return strangely
  }
}
