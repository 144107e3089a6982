import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ListIndex, type Indexed } from '../../../src/main/listing/list-index.ts'
import { matchTerms } from '../../../src/main/listing/match-terms.ts'
import { soughtTerms } from '../../../src/main/listing/term-places.ts'
import { marksOf, parseQuery } from '../../../src/main/listing/parse-query.ts'
import { ranks } from '../../../src/main/listing/rank-title.ts'
import { byTitle } from '../../../src/main/listing/record-order.ts'
import { foldText } from '../../../src/shared/rules/fold-text.ts'
import { holds } from '../../support/random-cases.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

interface Item {
  title: string
  userName: string
  url: string
  tags: string[]
  fields: string
  notes: string
}

const indexed = (n: number, { title, userName, url, tags, fields, notes }: Item): Indexed => ({
  id: idOf(n),
  kind: 'login',
  ...{ title, userName, url },
  more: ['', '', fields],
  tags: JSON.stringify(tags),
  folderId: null,
  ...{ isFavourite: false, hasPassword: false, hasNotes: notes !== '', hasSecondFactor: false },
  ...{ createdAtMs: 0, updatedAtMs: 0, usedAtMs: null }
})

function indexOf(items: readonly Item[]): ListIndex {
  const index = new ListIndex()
  for (const [n, item] of items.entries()) {
    const record = index.add(indexed(n, item))
    if (item.notes !== '') index.addNotes(record, item.notes)
  }
  return index
}
const item = (title: string, more: Partial<Item> = {}): Item => ({
  ...{ title, userName: '', url: '', tags: [], fields: '', notes: '', ...more }
})
const search = (index: ListIndex, query: string, among?: Uint32Array) =>
  matchTerms(index, soughtTerms(index, parseQuery(query).terms), among)
const found = (index: ListIndex, query: string): string[] =>
  [...search(index, query).entries()].flatMap(([record, rank]) =>
    rank === 0 || index.isRemoved.at(record) === 1 ? [] : [index.ids.idOf(record)]
  )

/** Few letters, so that words come twice, overlap and stand inside one another; some are more than one byte. */
const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'É', 'ß', 'İ', ' ', '-', '🦊', '\u0000', '\u202e', '"'),
  maxLength: 8
})
const items = fc.array(
  fc.record<Item>({
    title: letters.map((text) => text.replaceAll('\0', '')),
    userName: letters,
    url: letters,
    tags: fc.array(letters, { maxLength: 3 }),
    fields: letters,
    notes: letters
  }),
  { maxLength: 30 }
)
/** What a plain search over each item's text answers. */
function plainly(item: Item, query: string): boolean {
  const { title, userName, url, tags, fields, notes } = item
  const text = foldText([title, userName, url, ...tags, fields, notes].join('\0'))
  const { terms } = parseQuery(query)
  return terms.every((term) => text.includes(term.text) !== term.isNot)
}
const queries = fc
  .array(
    fc.tuple(fc.constantFrom('', '', '-', '"', '-"'), letters).map(([before, text]) => before + text),
    { minLength: 1, maxLength: 3 }
  )
  .map((parts) => parts.join(' '))

describe('matching', () => {
  test('finds what a plain search over each item finds, also after some are removed', () => {
    holds(
      [items, queries, fc.array(fc.nat({ max: 29 }))],
      (all, query, gone) => {
        const index = indexOf(all)
        for (const n of new Set(gone)) if (n < all.length) index.remove(n)
        const expected = all.flatMap((one, n) => (gone.includes(n) || !plainly(one, query) ? [] : [idOf(n)]))
        expect(found(index, query)).toEqual(expected)
      },
      1000
    )
  })

  test('finds the same whether a word is rare or in nearly every item', () => {
    holds(
      [fc.integer({ min: 1, max: 60 }), fc.constantFrom('ab', 'b', 'a b', 'zq')],
      (every, query) => {
        const all = Array.from({ length: 3000 }, (_, n) =>
          item(`title ${String(n)}`, n % every === 0 ? { userName: 'xaby', notes: 'zq' } : { url: 'x-b-a' })
        )
        const expected = all.flatMap((one, n) => (plainly(one, query) ? [idOf(n)] : []))
        expect(found(indexOf(all), query)).toEqual(expected)
      },
      20
    )
  })

  test('among what an earlier query found is the same as among all', () => {
    holds([items, letters, letters], (all, query, more) => {
      const index = indexOf(all)
      const before = [...search(index, query).entries()].flatMap(([record, rank]) =>
        rank > 0 ? [record] : []
      )
      const [first, then] = [parseQuery(query).terms, parseQuery(query + more).terms]
      const isNarrower = first.every(({ text, isNot }) =>
        then.some((other) => !isNot && !other.isNot && other.text.includes(text))
      )
      if (!isNarrower || first.length === 0) return
      expect(search(index, query + more, Uint32Array.from(before))).toEqual(search(index, query + more))
    })
  })

  test('of one place looks there only', () => {
    const index = indexOf([
      item('Quince', { userName: 'plum', url: 'https://www.apple.example/pear', tags: ['fig'] }),
      item('Plum', { userName: 'apple', url: 'pear.example', notes: 'quince' })
    ])
    expect(found(index, 'title:quince')).toEqual([idOf(0)])
    expect(found(index, 'user:plum')).toEqual([idOf(0)])
    expect(found(index, 'host:pear')).toEqual([idOf(0), idOf(1)])
    expect(found(index, 'host:apple')).toEqual([idOf(0)])
    expect(found(index, 'plum -title:plum')).toEqual([idOf(0)])
    expect(found(index, 'quince -user:plum')).toEqual([idOf(1)])
    expect(found(index, 'fig')).toEqual([idOf(0)])
  })

  test('does not look at what every address begins with, and takes pasted addresses', () => {
    const index = indexOf([item('x', { url: 'https://www.site.example/a' })])
    for (const query of ['https', 'http', 'www', '://']) expect(found(index, query)).toEqual([])
    expect(found(index, 'https://www.site.example/a')).toEqual([idOf(0)])
  })

  test.each([
    ['cafe', 'Café'],
    ['ﬁle', 'FILE'],
    ['STRASSE', 'Strasse'],
    ['evil', 'ev\u202eil'],
    ['ev\u200bil', 'evil']
  ])('finds by %j the title %j', (query, title) => {
    expect(found(indexOf([item(title)]), query)).toEqual([idOf(0)])
  })

  test('keeps nothing of what was removed, stands in memory of its own, and wiped is empty', () => {
    const index = indexOf([item('Quince', { notes: 'medlar' }), item('Plum')])
    index.remove(0)
    const { bytes } = index.heads
    expect(bytes.includes('quince')).toBe(false)
    expect(index.notes.bytes.includes('medlar')).toBe(false)
    expect(bytes.includes('plum')).toBe(true)
    expect(bytes.byteOffset).toBe(0)
    expect(bytes.buffer.byteLength).toBeGreaterThan(bytes.byteLength)
    index.wipe()
    expect(bytes.every((byte) => byte === 0)).toBe(true)
    expect(index.count).toBe(0)
    expect(found(index, 'plum')).toEqual([])
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
    const [is] = search(indexOf([item(title, { userName: 'hub' })]), query)
    expect(is).toBe(ranks[rank])
  })
})

describe('the order of titles', () => {
  test('is that of their folded text, then of their ids', () => {
    holds([items], (all) => {
      const index = indexOf(all)
      const records = Uint32Array.from(all.keys()).sort(byTitle(index))
      const expected = [...all.entries()]
        .map(([n, { title }]) => ({ n, key: Buffer.from(foldText(title)) }))
        .sort((a, b) => Buffer.compare(a.key, b.key) || a.n - b.n)
      expect([...records]).toEqual(expected.map(({ n }) => n))
    })
  })
})

describe('queries', () => {
  test('of any text are read without an error, and ask for nothing that is empty', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('"', '-', ':', ' ', 'a', 'tag', 'has', '\0', '\u202e', '\n'),
        maxLength: 30
      })
    )
    holds(
      [any],
      (query) => {
        const parsed = parseQuery(query)
        expect(parsed.terms.filter(({ text }) => text.trim() === '' || text.includes('\0'))).toEqual([])
        expect(marksOf(parsed)).not.toContain('')
      },
      2000
    )
  })

  test('of plain words ask for each of them', () => {
    holds([fc.array(fc.stringMatching(/^[a-z0-9é.@]{1,8}$/), { minLength: 1, maxLength: 6 })], (words) => {
      const { terms, filters, unknown } = parseQuery(words.join('  '))
      expect(terms.map(({ text }) => text)).toEqual(words.map(foldText))
      expect([...filters, ...unknown]).toEqual([])
    })
  })

  test.each([
    ['"git hub" -foo -"a b"', ['git hub', '!foo', '!a b']],
    ['"still typing', ['still typing']],
    ['-', ['-']],
    ['12:30 C:\\x', ['12:30', 'c:\\x']],
    ['tag: has: folder: kind: is:', []],
    ['"" " " -""', []]
  ])('%j asks for %j', (query, texts) => {
    const { terms, filters, unknown } = parseQuery(query)
    expect(terms.map(({ text, isNot }) => (isNot ? `!${text}` : text))).toEqual(texts)
    expect([...filters, ...unknown]).toEqual([])
  })

  test('know operators, in any case and with quoted values, and take the others literally', () => {
    const query = 'TAG:"to do" -has:second kind:log is:fav weak: weak:reused folder:work nonsense:x has:zz'
    const { terms, filters, unknown } = parseQuery(query)
    expect(filters).toEqual([
      { by: 'tag', value: 'to do', isNot: false },
      { by: 'has', value: 'second-factor', isNot: true },
      { by: 'kind', kinds: ['login'], isNot: false },
      { by: 'favourite', isNot: false },
      { by: 'weak', value: '', isNot: false },
      { by: 'weak', value: 'reused', isNot: false },
      { by: 'folder', value: 'work', isNot: false }
    ])
    expect(unknown).toEqual(['nonsense:x', 'has:zz'])
    expect(terms.map(({ text }) => text)).toEqual(['nonsense:x', 'has:zz'])
  })
})
