import { describe, expect, it } from 'vitest'
import {
  filterCredentials,
  markMatch
} from '../../src/renderer/src/features/credentials/filter-credentials.ts'
import { filterCodes, nameOfCode } from '../../src/renderer/src/features/codes/filter-codes.ts'
import { sampleCode, sampleSummary } from '../support/page-samples.ts'

const list = [
  sampleSummary(1, { title: 'My GitHub', userName: 'you', host: 'github.com' }),
  sampleSummary(2, { title: 'GitLab', userName: 'work', host: 'gitlab.com' }),
  sampleSummary(3, { title: 'Café', userName: 'git-user', host: '' }),
  sampleSummary(4, { title: 'Router', userName: '', host: '', codes: [sampleCode(1, { issuer: 'Gitea' })] })
]
const titles = (query: string) => filterCredentials(list, query).map((one) => one.title)

describe('filter of logins', () => {
  it('puts titles that begin with the query first, then titles that hold it, then the rest', () => {
    expect(titles('git')).toEqual(['GitLab', 'My GitHub', 'Café', 'Router'])
  })
  it.each([
    ['cafe', ['Café']],
    ['CAFÉ', ['Café']],
    ['github you', ['My GitHub']],
    ['gitlab.com', ['GitLab']],
    ['gitea', ['Router']],
    ['github work', []]
  ])('finds for %j the titles %j', (query, expected) => {
    expect(titles(query)).toEqual(expected)
  })
  it('answers with the very list for an empty query', () => {
    expect(filterCredentials(list, '  ')).toBe(list)
  })
  it('stays quick with ten thousand logins', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => sampleSummary(n))
    filterCredentials(many, 'warm')
    const start = performance.now()
    expect(filterCredentials(many, 'login 99').length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(100)
  })
})

describe('marked match', () => {
  it('marks the first place in the title, whatever its case', () => {
    expect(markMatch('My GitHub', 'git')).toEqual([
      { text: 'My ', marked: false },
      { text: 'Git', marked: true },
      { text: 'Hub', marked: false }
    ])
  })
  it('marks nothing where the match is elsewhere', () => {
    expect(markMatch('Router', 'gitea')).toEqual([{ text: 'Router', marked: false }])
  })
})

describe('filter of codes', () => {
  it('looks at site and account', () => {
    const codes = [sampleCode(1, { issuer: 'Bank', account: 'me' }), sampleCode(2)]
    expect(filterCodes(codes, 'bank ME')).toEqual([codes[0]])
  })
  it('names a code without a site by its account, and one without either at all', () => {
    expect(nameOfCode({ issuer: '', account: 'me' })).toBe('me')
    expect(nameOfCode({ issuer: '', account: '' })).not.toBe('')
  })
})
