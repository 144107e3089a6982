import { locale } from './language.ts'

const rules = new Map<string, Intl.PluralRules>()

/** The form of a text for a number of things, by the rules of the language that is spoken: one key, several keys. */
export function plural(n: number, forms: { one: string; other: string }): string {
  const tag = locale()
  const rule = rules.get(tag) ?? new Intl.PluralRules(tag)
  rules.set(tag, rule)
  return rule.select(n) === 'one' ? forms.one : forms.other
}
