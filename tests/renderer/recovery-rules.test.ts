import { describe, expect, it } from 'vitest'
import type { AuditRecord } from '../../src/shared/model/audit.ts'
import type { CredentialId, RecoverySetId } from '../../src/shared/model/ids.ts'
import type { RecoverySetSummary } from '../../src/shared/model/recovery.ts'
import { orderSets } from '../../src/renderer/src/features/recovery/filter-sets.ts'
import {
  rowAfter,
  rowMoved,
  splitAt,
  type KeyRow
} from '../../src/renderer/src/features/recovery/key-rows.ts'
import { modesOf } from '../../src/renderer/src/features/recovery/lock-modes.ts'
import { lookReason, lookWords } from '../../src/renderer/src/features/recovery/look-words.ts'
import { isSight, looksOf } from '../../src/renderer/src/features/recovery/looks-of.ts'
import { kindOfFile, textOfFile } from '../../src/renderer/src/features/recovery/read-file.ts'
import { isLow, nameOfSet, stockWords } from '../../src/renderer/src/features/recovery/recovery-words.ts'
import { pinProblem } from '../../src/renderer/src/features/recovery/use-new-pin.ts'
import { recoveryText as text } from '../../src/renderer/src/text/recovery-text.ts'

const set = (part: Partial<RecoverySetSummary> = {}): RecoverySetSummary => ({
  id: 'a' as RecoverySetId,
  credentialId: 'c' as CredentialId,
  credentialTitle: 'GitHub',
  isCredentialTrashed: false,
  name: '',
  kind: 'keys',
  total: 10,
  unused: 8,
  createdAtMs: 0,
  revokedAtMs: null,
  replacedBy: null,
  secondCopyAtMs: null,
  ...part
})

describe('the words of a set', () => {
  it('names it by its item, by its own name, or by both', () => {
    expect(nameOfSet(set())).toBe('GitHub')
    expect(nameOfSet(set({ name: 'work' }))).toBe('GitHub · work')
    expect(nameOfSet(set({ credentialTitle: '', name: 'Disk' }))).toBe('Disk')
    expect(nameOfSet(set({ credentialTitle: '\u202e', name: '\0' }))).not.toContain('\u202e')
  })

  it('counts what is used up, and nothing else', () => {
    expect(stockWords(set())).toBe(text.left(8, 10))
    expect(stockWords(set({ unused: 0 }))).toBe(text.noneLeft)
    expect(stockWords(set({ unused: 0, revokedAtMs: 1 }))).toBe(text.revoked)
    expect(stockWords(set({ kind: 'phrase', total: 1, unused: 1 }))).toBe(text.phraseKept)
    expect(stockWords(set({ kind: 'questions', total: 3, unused: 3 }))).toBe(text.answers(3))
  })

  it('says few of two, not of three, and never of what is revoked or not used up', () => {
    expect(isLow(set({ unused: 2 }))).toBe(true)
    expect(isLow(set({ unused: 3 }))).toBe(false)
    expect(isLow(set({ unused: 0, revokedAtMs: 1 }))).toBe(false)
    expect(isLow(set({ kind: 'phrase', total: 1, unused: 1 }))).toBe(false)
    expect(isLow(set({ kind: 'key', total: 1, unused: 0 }))).toBe(true)
  })

  it('puts those with few left first and those that are revoked apart', () => {
    const sets = [
      set({ credentialTitle: 'Zulip' }),
      set({ credentialTitle: 'Amber' }),
      set({ credentialTitle: 'Mail', unused: 1 }),
      set({ credentialTitle: 'Old', revokedAtMs: 5 }),
      set({ credentialTitle: 'Older', revokedAtMs: 3 })
    ]
    const names = (found: RecoverySetSummary[]) => found.map((one) => one.credentialTitle)
    expect(names(orderSets(sets, '').counting)).toEqual(['Mail', 'Amber', 'Zulip'])
    expect(names(orderSets(sets, '').revoked)).toEqual(['Old', 'Older'])
    expect(names(orderSets(sets, 'ÁMB').counting)).toEqual(['Amber'])
    expect(names(orderSets(sets, 'old').counting)).toEqual([])
  })
})

describe('lines of keys', () => {
  const rows: KeyRow[] = [1, 2, 3].map((id) => ({ id, isUsed: false, hasLabel: false }))
  const ids = (of: readonly KeyRow[]) => of.map(({ id }) => id)
  const added = { id: 9, isUsed: false, hasLabel: false }

  it('puts one behind another, or at the end', () => {
    expect(ids(rowAfter(rows, 1, added))).toEqual([1, 9, 2, 3])
    expect(ids(rowAfter(rows, 7, added))).toEqual([1, 2, 3, 9])
  })

  it('moves one, and stops at both ends', () => {
    expect(ids(rowMoved(rows, 1, 1))).toEqual([2, 1, 3])
    expect(ids(rowMoved(rows, 3, -2))).toEqual([3, 1, 2])
    expect(rowMoved(rows, 1, -1)).toBe(rows)
    expect(rowMoved(rows, 3, 1)).toBe(rows)
  })

  it('splits without what stood between', () => {
    expect(splitAt('abcd efgh', 4)).toEqual(['abcd', 'efgh'])
    expect(splitAt('abcd, efgh', 5)).toEqual(['abcd', 'efgh'])
    expect(splitAt('ab-cd', 2)).toEqual(['ab', '-cd'])
    expect(splitAt('abcd', 4)).toEqual(['abcd', ''])
  })
})

describe('files', () => {
  const file = (name: string, type: string, size = 100) => ({ name, type, size })

  it('takes texts, and says of everything else what it is', () => {
    expect(kindOfFile(file('codes.txt', 'text/plain'))).toBe('text')
    expect(kindOfFile(file('codes', ''))).toBe('text')
    expect(kindOfFile(file('codes.txt', 'text/plain', 64 * 1024 + 1))).toBe('too-large')
    expect(kindOfFile(file('codes.pdf', ''))).toBe('pdf')
    expect(kindOfFile(file('shot.png', 'image/png', 9_000_000))).toBe('picture')
    expect(kindOfFile(file('codes.docx', 'application/vnd.openxmlformats'))).toBe('other')
  })

  it('reads the encodings that systems write, and no program', async () => {
    const of = (bytes: Uint8Array<ArrayBuffer>) => textOfFile({ arrayBuffer: async () => bytes.buffer })
    expect(await of(new TextEncoder().encode('\ufeffÄ-1234'))).toBe('Ä-1234')
    expect(await of(Uint8Array.from(Buffer.from('\ufeffabc', 'utf16le')))).toBe('abc')
    expect(await of(new Uint8Array([0x4d, 0x5a, 0, 0]))).toBeUndefined()
  })
})

describe('a PIN', () => {
  it('is long enough and the same twice', () => {
    expect(pinProblem('12345', '12345')).toBe('too-short')
    expect(pinProblem('123456', '123465')).toBe('different')
    expect(pinProblem('123456', '123456')).toBeUndefined()
  })

  it('never offers to take away the last way in', () => {
    const lock = { isSetUp: true, canUseMasterPassword: true, triesAgainAtMs: undefined }
    expect(modesOf({ ...lock, ways: ['pin'] })).toEqual(['change-pin', 'use-password'])
    expect(modesOf({ ...lock, ways: ['master-password'] })).toEqual(['set-pin'])
    expect(modesOf({ ...lock, ways: ['pin', 'master-password'] })).toEqual([
      'change-pin',
      'remove-pin',
      'stop-password'
    ])
    expect(modesOf({ ...lock, canUseMasterPassword: false, ways: ['pin'] })).toEqual(['change-pin'])
    expect(modesOf({ ...lock, isSetUp: false, ways: [] })).toEqual([])
  })
})

describe('who looked', () => {
  const record = (
    n: number,
    action: AuditRecord['action'],
    note = '',
    subject = 'GitHub #3'
  ): AuditRecord => ({
    ...{ n, action, note, subject, atMs: n, origin: 'window', item: null }
  })

  it('joins what was meant to what came of it', () => {
    const looks = looksOf([
      record(5, 'recovery-refused', 'Lost my phone'),
      record(4, 'recovery-used', 'New phone'),
      record(3, 'recovery-opening', 'New phone'),
      record(2, 'recovery-shown'),
      record(1, 'recovery-opening', 'Locked out')
    ])
    expect(looks.map((look) => [look.n, lookWords(look), lookReason(look)])).toEqual([
      [5, 'Recovery key refused', '“Lost my phone”'],
      [4, text.looks.used('Key 3'), '“New phone”'],
      [2, text.looks.shown('Key 3'), '“Locked out”']
    ])
    expect(looks.map(isSight)).toEqual([false, true, true])
  })

  it('keeps an intent without an outcome: somebody may have seen it', () => {
    const looks = looksOf([
      record(9, 'recovery-shown', '', 'Mail #1'),
      record(7, 'recovery-opening', 'Locked out')
    ])
    expect(looks.map(({ action }) => action)).toEqual(['recovery-shown', 'recovery-opening'])
  })

  it('takes a number that the program noted for no reason', () => {
    const [all] = looksOf([
      record(2, 'recovery-shown', '10', 'GitHub'),
      record(1, 'recovery-set-opening', 'Locked out', 'GitHub')
    ])
    expect([lookWords(all!), lookReason(all!)]).toEqual([text.looks.allShown, '“Locked out”'])
    expect(looksOf([record(1, 'recovery-added', '10', 'GitHub')]).map(lookReason)).toEqual([''])
  })
})
