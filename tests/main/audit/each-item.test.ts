import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeOfWays } from '../../../src/main/vault/change-of-ways.ts'
import type { PrimarySlot } from '../../../src/main/vault/keyring.ts'
import type { AuditPage } from '../../../src/shared/model/audit.ts'
import type { FieldId } from '../../../src/shared/model/ids.ts'
import {
  fieldNote,
  othersNote,
  parseFieldNote,
  parseItemsNote,
  parseOpenedByNote,
  parseOthersNote
} from '../../../src/shared/rules/audit-notes.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  core.chosen.fileToWrite = join(newFolder(), 'out')
  return () => core.vault.lock()
})
const add = (title: string, more: Parameters<typeof addLogin>[1] = {}) =>
  addLogin(core, { title, ...more }).id
/** What the timeline of one item says, newest first. */
const timeline = (item: string) => {
  const { records } = core.handlers['audit.list']({ item, limit: 50 }) as AuditPage
  return records.map(({ action, subject, note }) => [action, subject, note])
}

describe('the timeline of each of several items', () => {
  test('says what was merged, into which, and that it came back', async () => {
    const [keep, other] = [add('Keep'), add('Other')]
    core.merging.merge(keep, [other])
    expect(timeline(keep)[0]).toEqual(['credential-merged', 'Keep', 'others: 1'])
    expect(timeline(other)[0]).toEqual(['credential-merged', 'Keep', 'others: 1'])
    await core.undo.run()
    expect(timeline(keep).map(([action]) => action)).toContain('undone')
    expect(timeline(other)[0]).toEqual(['credential-restored', 'Other', ''])
  })

  test('says what was erased with the rest of the trash', async () => {
    const [a, b] = [add('A'), add('B')]
    const codes = [1, 2].map((n) => addCode(core, `otpauth://totp/C${String(n)}?secret=${exampleSeed}`))
    await core.organising.trashMany([a, b])
    for (const { id } of codes) core.codes.trash(id)
    await core.handlers['credentials.emptyTrash'](undefined)
    expect(timeline(a)[0]).toEqual(['credential-erased', 'A', 'others: 1'])
    expect(timeline(b)[0]).toEqual(['credential-erased', 'B', 'others: 1'])
    for (const { id } of codes) expect(timeline(id)[0]?.[2]).toBe('others: 1')
  })

  test('says which codes were exported together', () => {
    const [one, two] = ['One', 'Two'].map((name) =>
      addCode(core, `otpauth://totp/${name}?secret=${exampleSeed}`)
    )
    if (one === undefined || two === undefined) throw new Error('none')
    core.seedExports.exportBatch([one.id, two.id])
    for (const { id } of [one, two]) {
      expect(timeline(id)[0]?.[0]).toBe('codes-exported')
      expect(timeline(id)[0]?.[2]).toBe('others: 1')
    }
  })

  test('says that a folder they were in was removed', async () => {
    const { id: folderId } = core.folders.save({ parentId: null, name: 'Work' })
    const [a, b] = [add('A', { folderId }), add('B', { folderId })]
    await core.folders.remove(folderId)
    expect(timeline(a)[0]).toEqual(['credentials-organised', 'A', 'others: 1'])
    expect(timeline(b)[0]).toEqual(['credentials-organised', 'B', 'others: 1'])
  })

  test('says what was undone, also of its codes', async () => {
    const id = add('A')
    await core.organising.organise({ ids: [id], isFavourite: true })
    await core.undo.run()
    expect(timeline(id)[0]?.[0]).toBe('undone')
    const code = addCode(core)
    core.codes.change({ id: code.id, credentialId: id })
    core.codes.trash(code.id)
    await core.undo.run()
    expect(
      timeline(id)
        .slice(0, 3)
        .map(([action]) => action)
    ).toEqual(['undone', 'code-restored', 'code-trashed'])
  })
})

test('which field was looked at is on record, by its role and what the person called it', async () => {
  const field = (role: 'pin' | 'custom', label: string) =>
    ({ id: randomUUID() as FieldId, role, kind: 'concealed', label, value: 'secret 1' }) as const
  const fields = [field('pin', ''), field('custom', 'Büro\u0007 🦊'), field('custom', '🦊'.repeat(90))]
  const id = add('Card', { fields })
  for (const one of fields) await core.credentials.copy(id, one.id)
  core.credentials.reveal(id, fields[0]?.id ?? 'notes')
  core.credentials.reveal(id, 'password')
  const notes = timeline(id).map(([action, , note]) => [action, note])
  expect(notes.slice(0, 5)).toEqual([
    ['password-revealed', ''],
    ['field-revealed', 'pin'],
    ['field-copied', `custom: ${'🦊'.repeat(60)}`],
    ['field-copied', 'custom: Büro\u0007 🦊'],
    ['field-copied', 'pin']
  ])
  expect(
    core.vault.session.read('vault', (db) => JSON.stringify(db.prepare('SELECT * FROM audit').all()))
  ).not.toContain('secret 1')
})

test('what opens the vault is on record, and as weaker where less is needed', async () => {
  const notes = (action: string) => {
    const { records } = core.handlers['audit.list']({ limit: 50 }) as AuditPage
    return records.filter((one) => one.action === action).map(({ note }) => note)
  }
  const protect = (useKeychain: boolean, masterPassword?: string, current?: string) =>
    core.handlers['vault.protect']({
      useKeychain,
      ...(masterPassword === undefined ? {} : { masterPassword }),
      ...(current === undefined ? {} : { current })
    })
  const password = 'quince and medlar'
  expect(await protect(true, password)).toMatchObject({ kind: 'changed' })
  expect(notes('safety-weakened')).toEqual([])
  expect(await protect(true, `${password} 2`, password)).toMatchObject({ kind: 'changed' })
  expect(await protect(true, undefined, `${password} 2`)).toMatchObject({ kind: 'changed' })
  expect(notes('safety-weakened')).toEqual(['openedBy: keychain+password → keychain'])
  expect(notes('keys-changing')).toEqual([
    'openedBy: keychain+password → keychain',
    '',
    'openedBy: keychain → keychain+password'
  ])
})

test.each([
  ['keychain', 'keychain', false],
  ['keychain', 'password', false],
  ['keychain', 'keychain+password', false],
  ['password', 'password+key-file', false],
  ['keychain+password', 'password', true],
  ['keychain+password', 'keychain', true],
  ['password', 'keychain', true],
  ['password+key-file', 'keychain+password', true],
  ['keychain+password+key-file', 'keychain+password', true],
  ['keychain+key-file', 'password+key-file', false]
])('from %s to %s: weaker is %s', (from, to, isWeaker) => {
  const has = (all: string, one: string) => all.split('+').includes(one)
  const kind = has(from, 'password')
    ? has(from, 'keychain')
      ? 'keychain-and-password'
      : 'password'
    : 'keychain'
  const slot = {
    kind,
    passwordHash: {},
    keyFile: has(from, 'key-file') ? { id: randomUUID() } : undefined
  } as unknown as PrimarySlot
  const next = {
    useKeychain: has(to, 'keychain'),
    password: has(to, 'password') ? 'x' : undefined,
    keyFile: has(to, 'key-file') ? 'x' : undefined
  }
  const change = changeOfWays(slot, next)
  expect(change.isWeaker).toBe(isWeaker)
  const said = { from: from.split('+'), to: to.split('+') }
  expect(parseOpenedByNote(change.note)).toEqual(from === to ? undefined : said)
})

test('notes are read as they were written, and nothing else is', () => {
  expect([othersNote(0), othersNote(1), othersNote(13)]).toEqual(['', '', 'others: 12'])
  expect(parseOthersNote('others: 12')).toBe(12)
  for (const note of ['', 'others: ', 'others: 1x', 'items: 12', '12'])
    expect(parseOthersNote(note)).toBeUndefined()
  expect(parseItemsNote('items: 600')).toBe(600)
  for (const said of [
    { role: 'pin', label: '' },
    { role: 'custom', label: 'a: b\nc' }
  ]) {
    expect(parseFieldNote(fieldNote(said))).toEqual(said)
  }
  expect(parseFieldNote('PIN')).toBeUndefined()
})
