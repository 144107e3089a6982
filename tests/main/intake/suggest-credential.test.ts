import { describe, expect, test } from 'vitest'
import { suggestFrom, type Candidate } from '../../../src/main/intake/suggest-credential.ts'
import type { CodeLabel } from '../../../src/shared/model/code.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'

const candidate = (id: string, title: string, userName = '', host = ''): Candidate => {
  return { id: id as CredentialId, title, userName, host }
}
const suggestCredential = (label: CodeLabel, candidates: readonly Candidate[]) =>
  suggestFrom(() => candidates)(label)
const two = [candidate('a', 'GitHub', 'ada@example.org'), candidate('b', 'GitHub', 'bob@example.org')]

describe('suggestCredential', () => {
  test.each([
    ['the title', [candidate('a', 'GitHub')]],
    ['the title in another spelling', [candidate('a', 'Git-Hub')]],
    ['a part of the host', [candidate('a', 'Work', '', 'github.com')]],
    ['among others', [candidate('x', 'GitLab'), candidate('a', 'github'), candidate('y', 'Hub')]]
  ])('finds the issuer by %s', (_how, candidates) => {
    expect(suggestCredential({ issuer: 'GitHub', account: 'ada' }, candidates)).toBe('a')
  })

  test('of several takes the one with the account as user name, whatever its case', () => {
    expect(suggestCredential({ issuer: 'GitHub', account: 'BOB@example.org ' }, two)).toBe('b')
  })

  test('rather gives none than a wrong one', () => {
    expect(suggestCredential({ issuer: 'GitHub', account: 'eve' }, two)).toBeNull()
    expect(suggestCredential({ issuer: 'GitHub', account: '' }, two)).toBeNull()
    expect(suggestCredential({ issuer: '', account: 'ada@example.org' }, two)).toBeNull()
    expect(suggestCredential({ issuer: '!!', account: '' }, [candidate('a', '??')])).toBeNull()
    expect(
      suggestCredential({ issuer: 'Git', account: '' }, [candidate('a', 'GitHub', '', 'github.com')])
    ).toBeNull()
    expect(suggestCredential({ issuer: 'GitHub', account: '' }, [])).toBeNull()
  })
})
