import { speech } from './language.ts'

/** The form of a text object in any language: the same names, and the same arguments for what is a function. */
export type Spoken<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Spoken<R>
    : T extends readonly (infer One)[]
      ? readonly Spoken<One>[]
      : T extends object
        ? { readonly [K in keyof T]: Spoken<T[K]> }
        : T

const made = new Set<object>()
const englishOf = new WeakMap<object, object>()

/**
 * A text object that answers in the language that is spoken at the moment of reading. So what is read is only as
 * lasting as a drawing: a text taken where a file is loaded stays in the language of that moment, and lint refuses it.
 */
export function spoken<const T extends object>(english: T): Spoken<T> {
  const answers = answering(english, () => speech().inPlaceOf(english) ?? english)
  made.add(answers)
  englishOf.set(answers, english)
  // The proxy has the names of the English object, and for each of them a text in some language.
  return answers as Spoken<T>
}

/** All text objects that were made, for tests that look at every word. */
export const allSpoken = (): ReadonlySet<object> => made

/** The English object behind a text object. */
export function englishBehind(answers: object): object {
  const english = englishOf.get(answers)
  if (english === undefined) throw new Error('No text object')
  return english
}

function answering(english: object, present: () => object): object {
  // Made once for a name, so that a nested object or a function is the same each time it is read.
  const parts = new Map<PropertyKey, unknown>()
  const part = (name: PropertyKey, make: () => unknown): unknown => {
    if (!parts.has(name)) parts.set(name, make())
    return parts.get(name)
  }
  return new Proxy(english, {
    get(_english, name) {
      const ours: unknown = Reflect.get(english, name)
      const now = (): unknown => Reflect.get(present(), name) ?? ours
      if (typeof ours === 'function') {
        return part(name, () => (...args: unknown[]): unknown => {
          const say = now()
          return typeof say === 'function' ? (say as (...args: unknown[]) => unknown)(...args) : say
        })
      }
      if (typeof ours !== 'object' || ours === null || Array.isArray(ours)) return now()
      return part(name, () => answering(ours, () => now() as object))
    }
  })
}
