import { afterEach, describe, expect, it } from 'vitest'
import { clockText } from '../../src/renderer/src/text/clock-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { language, locale, onLanguage, speak } from '../../src/renderer/src/text/language.ts'
import { numberText, quoted } from '../../src/renderer/src/text/numbers.ts'
import { plural } from '../../src/renderer/src/text/plural.ts'
import { pseudoText } from '../../src/renderer/src/text/pseudo.ts'
import { dayOf, momentOf } from '../../src/renderer/src/ui/when.ts'

afterEach(() => speak('en'))

describe('a text object', () => {
  it('answers in the language that is spoken at the moment, in nested objects and functions too', async () => {
    const { common } = words
    const { full } = common
    expect([common.cancel, full(12_000)]).toEqual([
      'Cancel',
      'More than 12,000 characters do not fit: the rest is cut off.'
    ])
    await speak('pseudo')
    expect(common.cancel).toBe(pseudoText('Cancel'))
    expect(full(5)).toContain('5')
    expect(full(5)).toMatch(/^\[/)
    await speak('en')
    expect(common.cancel).toBe('Cancel')
  })

  it('is the same object each time it is read, so that nothing is drawn for nothing', () => {
    expect(words.common).toBe(words.common)
    expect(words.common.full).toBe(words.common.full)
  })

  it('has its names and answers lists and what is null as they are', () => {
    expect(Object.keys(words.nav)).toContain('label')
    expect(clockText.hosts.length).toBeGreaterThan(0)
  })

  it('tells when another language is spoken, once, and the last one asked for wins', async () => {
    let told = 0
    const stop = onLanguage(() => (told += 1))
    await Promise.all([speak('pseudo'), speak('de')])
    await speak('de')
    expect([language(), told]).toEqual(['de', 1])
    stop()
    await speak('en')
    expect(told).toBe(1)
  })
})

describe('numbers, plurals and dates', () => {
  const noon = new Date(2024, 4, 3, 14, 2).getTime()
  it('are written as the language writes them', async () => {
    const written = () => [
      numberText(12_345.5),
      quoted('x'),
      plural(1, { one: 'one', other: 'more' }),
      plural(0, { one: 'one', other: 'more' }),
      dayOf(noon, noon + 40 * 86_400_000),
      momentOf(noon, noon)
    ]
    expect(written()).toEqual(['12,345.5', '“x”', 'one', 'more', '3 May', 'today, 14:02'])
    await speak('de')
    expect(locale()).toBe('de-DE')
    expect(written()).toEqual(['12.345,5', '„x“', 'one', 'more', '3. Mai', 'heute, 14:02'])
  })
})
