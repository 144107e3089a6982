import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestRecords } from '../../../src/main/listing/best-records.ts'
import { rankOf, ranks, scanAll, scanSome, wordBytes } from '../../../src/main/listing/search-scan.ts'
import { SearchText, type Searchable } from '../../../src/main/listing/search-text.ts'
import { askedWords, foldText, holdsAllWords } from '../../../src/shared/rules/fold-text.ts'
import { holds } from '../../support/random-cases.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const item = (n: number, title: string, userName = '', url = ''): Searchable => ({
  id: idOf(n),
  title,
  userName,
  url
})
function textOf(items: readonly Searchable[]): SearchText {
  const text = new SearchText()
  for (const one of items) text.add(one)
  return text
}
const idsFound = (text: SearchText, query: string) =>
  scanAll(text, wordBytes(askedWords(query))).map((record) => text.idOf(record))
const rankIn = (title: string, query: string) => {
  const asked = askedWords(query)
  return rankOf(textOf([item(1, title, 'hub')]), 0, wordBytes(asked), Buffer.from(asked.join(' ')))
}

/** Few letters, so that words come twice, overlap and stand inside one another; some are more than one byte. */
const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'É', 'ß', 'İ', ' ', '-', '🦊', '\u0000'),
  maxLength: 8
})
const items = fc
  .array(fc.tuple(letters, letters, letters), { maxLength: 30 })
  .map((parts) =>
    parts.map(([title, userName, url], n) => item(n, title.replaceAll('\0', ''), userName, url))
  )
const queries = letters.filter((query) => askedWords(query).length > 0)

describe('folded text', () => {
  test('finds what a plain search over each item finds, also after some are removed', () => {
    holds([items, queries, fc.array(fc.nat({ max: 29 }))], (all, query, gone) => {
      const text = textOf(all)
      for (const n of gone) text.remove(idOf(n))
      const asked = askedWords(query)
      const expected = all.filter(({ id, title, userName, url }) => {
        const folded = [title, ...`${userName}\0${url}`.split('\0')].map(foldText).join('\0')
        return !gone.some((n) => idOf(n) === id) && holdsAllWords(folded, asked)
      })
      expect(idsFound(text, query)).toEqual(expected.map(({ id }) => id))
    })
  })

  test('of a query that grows, searched in the last hits, is the same as of the whole', () => {
    holds([items, queries, letters], (all, query, more) => {
      const text = textOf(all)
      const before = scanAll(text, wordBytes(askedWords(query)))
      const [first, then] = [askedWords(query).join(' '), askedWords(query + more)]
      if (!then.join(' ').startsWith(first)) return
      const words = wordBytes(then)
      expect(scanSome(text, words, before)).toEqual(scanAll(text, words))
    })
  })

  test('outgrows its room without losing anything, and wiped is empty', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      item(n, `Título ${String(n)} of many`, 'ada', 'https://a.example')
    )
    const text = textOf(many)
    expect(idsFound(text, 'titulo 4999')).toEqual([idOf(4999)])
    expect(idsFound(text, 'ada')).toHaveLength(5000)
    const { bytes } = text
    expect(bytes.some((byte) => byte !== 0)).toBe(true)
    text.wipe()
    expect(bytes.every((byte) => byte === 0)).toBe(true)
    expect(text.count).toBe(0)
    expect(idsFound(text, 'ada')).toEqual([])
  })

  test('keeps nothing of what was removed, and stands in memory of its own', () => {
    const text = textOf([item(1, 'Quince'), item(2, 'Plum')])
    text.remove(idOf(1))
    text.remove(idOf(7))
    expect(text.removed).toBe(1)
    expect(text.bytes.includes('quince')).toBe(false)
    expect(text.bytes.includes('plum')).toBe(true)
    expect(text.bytes.buffer.byteLength).toBeGreaterThan(text.bytes.byteLength)
    expect(text.bytes.byteOffset).toBe(0)
  })

  test.each([
    ['cafe', 'Café'],
    ['ﬁle', 'FILE'],
    ['site.example', 'x'],
    ['STRASSE', 'Strasse']
  ])('finds by %j the title %j', (query, title) => {
    expect(idsFound(textOf([item(1, title, '', 'https://www.site.example/a')]), query)).toEqual([idOf(1)])
  })

  test('does not look at what every address begins with', () => {
    const text = textOf([item(1, 'x', '', 'https://www.site.example/a')])
    for (const query of ['https', 'http', 'www', '://']) expect(idsFound(text, query)).toEqual([])
  })
})

describe('ranks', () => {
  test.each([
    ['GitHub', 'git', 'titleStart'],
    ['My GitHub', 'git', 'wordStart'],
    ['my-git', 'git', 'wordStart'],
    ['Legit', 'git', 'title'],
    ['Legit git', 'git', 'wordStart'],
    ['Digital', 'hub', 'elsewhere'],
    ['GitHub work', 'github w', 'titleStart'],
    ['Work GitHub', 'github w', 'wordStart'],
    ['Work GitHub', 'hub work', 'title'],
    ['Git', 'git hub', 'elsewhere'],
    ['Éléphant', 'ele', 'titleStart'],
    ['xé', 'e', 'title']
  ] as const)('%j asked for %j is %s', (title, query, rank) => {
    expect(rankIn(title, query)).toBe(ranks[rank])
  })

  test('the best few are those a full sort gives', () => {
    holds([items, queries, fc.integer({ min: 1, max: 10 })], (all, query, limit) => {
      const text = textOf(all)
      const asked = askedWords(query)
      const words = wordBytes(asked)
      const whole = Buffer.from(asked.join(' '))
      const rank = (record: number) => rankOf(text, record, words, whole)
      const found = scanAll(text, words)
      const title = (record: number) => text.bytes.subarray(text.startOf(record), text.titleEndOf(record))
      const sorted = [...found].sort(
        (a, b) => rank(a) - rank(b) || Buffer.compare(title(a), title(b)) || a - b
      )
      expect(bestRecords(text, found, rank, limit)).toEqual(sorted.slice(0, limit))
    })
  })
})
