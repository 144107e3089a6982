import { describe, expect, it } from 'vitest'
import { draftsOf } from '../../src/renderer/src/features/intake/drafts-of.ts'
import { problemSentence } from '../../src/renderer/src/features/intake/problem-sentence.ts'
import {
  canTake,
  isSavable,
  savableRows,
  takenRows,
  withChoice,
  withFound,
  withLive,
  type Aims,
  type ReviewRow
} from '../../src/renderer/src/features/intake/review-rows.ts'
import { noteOf, verdictOf } from '../../src/renderer/src/features/intake/verdict.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import type { IntakeRow } from '../../src/shared/model/intake.ts'
import { codeId, credentialId, draftId, sampleDraft, sampleLive } from '../support/page-samples.ts'

const nowhere: Aims = { askedFor: undefined, lookedAt: undefined }
function rowsOf(found: IntakeRow[], aims = nowhere, before: ReviewRow[] = []): ReviewRow[] {
  let n = before.length
  return withFound(before, found, aims, () => `new ${String((n += 1))}`)
}
function onlyRow(found: IntakeRow, aims = nowhere) {
  const [row] = savableRows(rowsOf([found], aims))
  if (row === undefined) throw new Error('there is no such row')
  return row
}

const batch = (present: number[], missing: number[]): IntakeRow => ({
  kind: 'batch',
  batch: 'a',
  size: present.length + missing.length,
  present,
  missing
})
const other: IntakeRow = {
  kind: 'other-code',
  draftId: draftId(9),
  type: 'motp',
  issuer: 'VPN',
  account: 'ada'
}
const existing = { id: codeId(1), issuer: 'Bank', account: 'ada', isTrashed: false }
const titleOf = () => 'The Bank'

describe('rows of a review', () => {
  it('say a batch once, as far as it has come, in its place', () => {
    const first = rowsOf([sampleDraft(1), batch([1], [2, 3]), sampleDraft(2)])
    const then = rowsOf([sampleDraft(3), batch([1, 3], [2])], nowhere, first)
    expect(then.map(({ kind }) => kind)).toEqual(['code', 'batch', 'code', 'code'])
    expect(then[1]).toMatchObject({ batch: { present: [1, 3], missing: [2] } })
  })

  it('keep what was decided of a code that is found once more', () => {
    const decided = withChoice(rowsOf([sampleDraft(1)]), draftId(1), { taken: false, target: 'new-login' })
    expect(rowsOf([sampleDraft(1)], nowhere, decided)).toEqual(decided)
  })

  it('aim at the login that was asked for, else the suggested, else for the first code the open one', () => {
    const lookedAt = credentialId(1)
    const aims = (askedFor?: ReturnType<typeof credentialId>): Aims => ({ askedFor, lookedAt })
    const targets = (found: IntakeRow[], of: Aims) =>
      savableRows(rowsOf(found, of)).map(({ target }) => target)
    const suggested = sampleDraft(2, { suggestedCredentialId: credentialId(5) })
    expect(targets([sampleDraft(1), suggested, sampleDraft(3)], aims())).toEqual([
      lookedAt,
      credentialId(5),
      'own'
    ])
    expect(targets([sampleDraft(1), suggested], aims(credentialId(9)))).toEqual([
      credentialId(9),
      credentialId(9)
    ])
  })

  it('take what is new or differs by themselves, not what is there or can only be kept as text', () => {
    const found = [
      sampleDraft(1),
      sampleDraft(2, { verdict: 'differs', existing }),
      sampleDraft(3, { verdict: 'already-there', existing }),
      sampleDraft(4, { verdict: 'already-there', existing: { ...existing, isTrashed: true } }),
      other
    ]
    const rows = savableRows(rowsOf(found))
    expect(rows.map(({ taken }) => taken)).toEqual([true, true, false, false, false])
    expect(rows.map(canTake)).toEqual([true, true, false, true, true])
  })

  it('make no login for a code that lost its only name', () => {
    const aimed = withChoice(rowsOf([sampleDraft(1)]), draftId(1), { target: 'new-login' })
    const [row] = withChoice(aimed, draftId(1), { label: { issuer: ' ', account: '' } })
    expect(row).toMatchObject({ target: 'own' })
  })

  it('stay the same objects where the code did not change', () => {
    const rows = rowsOf([sampleDraft(1), sampleDraft(2), other])
    const next = withLive(rows, new Map([[draftId(2), sampleLive(5, '999999')]]))
    expect(next.map((row, index) => row === rows[index])).toEqual([true, false, true])
  })

  it('send what is ticked, another kind to a login made for it', () => {
    const rows = withChoice(rowsOf([sampleDraft(1), other]), draftId(9), { taken: true })
    expect(takenRows(rows)).toHaveLength(2)
    expect(draftsOf(rows)).toEqual([
      { draftId: draftId(1), target: { kind: 'own' }, issuer: 'Site 1', account: 'user1' },
      { draftId: draftId(9), target: { kind: 'new-login' }, issuer: 'VPN', account: 'ada' }
    ])
    expect(rows.every(isSavable)).toBe(true)
  })
})

describe('words at a row', () => {
  it('say what a code is to this vault, and where it goes', () => {
    const words = (found: IntakeRow, aims = nowhere) => verdictOf(onlyRow(found, aims), titleOf).words
    expect(words(sampleDraft(1))).toBe(reviewText.isNew)
    expect(words(sampleDraft(1), { ...nowhere, askedFor: credentialId(1) })).toBe(
      reviewText.joins('The Bank')
    )
    expect(words(sampleDraft(1, { verdict: 'already-there', existing }))).toBe(reviewText.alreadyThere)
    const trashed = { ...existing, isTrashed: true }
    expect(words(sampleDraft(1, { verdict: 'already-there', existing: trashed }))).toBe(reviewText.inTrash)
    expect(words(sampleDraft(1, { verdict: 'differs', existing }))).toBe(reviewText.differs)
    expect(words(other)).toBe(reviewText.otherKind)
  })

  it('name what it is the same as, or differs from', () => {
    const note = (part: Parameters<typeof sampleDraft>[1]) => noteOf(onlyRow(sampleDraft(1, part)))
    const trashed = { ...existing, isTrashed: true }
    const name = '“Bank — ada”'
    expect(note({})).toBeUndefined()
    expect(note({ verdict: 'already-there', existing })).toBe(reviewText.sameAs(name))
    expect(note({ verdict: 'already-there', existing: trashed })).toBe(reviewText.sameInTrash(name))
    expect(note({ verdict: 'differs', existing })).toBe(reviewText.differsFrom(name))
    expect(note({ verdict: 'differs', existing: trashed })).toBe(reviewText.differsFromTrashed(name))
    expect(noteOf(onlyRow(other))).toContain('motp')
  })

  it('name the letter that is wrong, where there is one', () => {
    expect(problemSentence({ kind: 'problem', problem: 'secret-not-base32', letter: '1' })).toContain('“1”')
    expect(problemSentence({ kind: 'problem', problem: 'secret-not-base32' })).not.toContain('“')
  })

  it('name the missing pictures of a batch', () => {
    expect(reviewText.batchMissing(3, 5, [2, 4])).toBe(
      '3 of 5 pictures read. Still missing: 2 and 4. Paste or drop them too.'
    )
    expect(reviewText.batchMissing(1, 2, [2])).toContain('Still missing: 2. Paste or drop it too.')
  })
})
