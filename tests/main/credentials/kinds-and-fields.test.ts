import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { callContract } from '../../../src/shared/bridge/contract.ts'
import type { FieldDraft } from '../../../src/shared/model/credential.ts'
import type { FolderId } from '../../../src/shared/model/ids.ts'
import { credentialKinds, kindPlaces } from '../../../src/shared/rules/credential-kinds.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addFolder, draftOf, newFieldId, raw, records } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const field = (change: Partial<FieldDraft> = {}): FieldDraft => ({
  role: 'custom',
  kind: 'text',
  label: 'Branch',
  value: 'North 4',
  ...change
})
const refused = (code: 'conflict' | 'invalid-input' | 'not-found') => new AppError(code)

describe('every kind', () => {
  test.each(credentialKinds)('%s is saved with its own fields and read back whole', (kind) => {
    const fields = kindPlaces[kind].fields.map(({ role, kind: of }) =>
      field({ role, kind: of, label: '', value: of === 'date' ? '2027-03' : `value of ${role}` })
    )
    const secondFactors = [{ kind: 'sms' as const, where: 'the phone at work' }]
    const saved = addLogin(core, { kind, fields, secondFactors, tags: ['a'] })
    expect(callContract['credentials.get'].output.parse(saved)).toEqual(saved)
    expect(saved).toMatchObject({ kind, secondFactors, tags: ['a'], revision: 1 })
    expect(saved.fields.map(({ role, value }) => [role, value])).toEqual(
      fields.map(({ role, kind: of, value }) => [role, of === 'concealed' ? '' : value])
    )
    expect(saved.fields.every(({ hasValue }) => hasValue)).toBe(true)
    for (const one of saved.fields.filter(({ kind: of }) => of === 'concealed')) {
      expect(core.credentials.reveal(saved.id, one.id).value).toBe(`value of ${one.role}`)
    }
    expect(core.credentials.list()).toMatchObject([{ id: saved.id, kind, tags: ['a'] }])
  })

  test('a change says only what changes: the rest stays', () => {
    const { id } = addLogin(core, {
      kind: 'card',
      fields: [field({ kind: 'concealed', role: 'pin', value: '4711' }), field()],
      secondFactors: [{ kind: 'app', where: '' }],
      tags: ['Bank'],
      isFavourite: true,
      notes: 'n'
    })
    const before = core.credentials.get(id)
    const after = core.credentials.save({ ...draftOf(core, id), title: 'Other' })
    expect(after).toEqual({ ...before, title: 'Other', revision: 2, versions: 1 })
    expect(core.credentials.reveal(id, 'password').value).toBe('quince 7')
    expect(core.credentials.reveal(id, before.fields[0]?.id ?? newFieldId()).value).toBe('4711')
  })
})

describe('fields', () => {
  test('keep their ids, order and hidden values; one that is not sent is gone', () => {
    const { id, fields } = addLogin(core, {
      fields: [field(), field({ kind: 'concealed', label: 'PIN', value: '4711' }), field({ label: 'C' })]
    })
    const [branch, pin] = fields
    if (branch === undefined || pin === undefined) throw new Error('no fields')
    const drafts: FieldDraft[] = [
      { id: pin.id, role: 'custom', kind: 'concealed', label: 'PIN of the card' },
      { id: branch.id, role: 'custom', kind: 'text', label: 'Branch' }
    ]
    const after = core.credentials.save({ ...draftOf(core, id), fields: drafts })
    expect(after.fields.map((one) => [one.id, one.label, one.value])).toEqual([
      [pin.id, 'PIN of the card', ''],
      [branch.id, 'Branch', 'North 4']
    ])
    expect(core.credentials.reveal(id, pin.id).value).toBe('4711')
    const emptied = core.credentials.save({
      ...draftOf(core, id),
      fields: [{ ...drafts[0], value: '' } as FieldDraft]
    })
    expect(emptied.fields).toMatchObject([{ id: pin.id, hasValue: false }])
    expect(() => core.credentials.reveal(id, pin.id)).toThrow(refused('not-found'))
    expect(() => core.credentials.reveal(id, branch.id)).toThrow(refused('not-found'))
  })

  test('that become concealed leave the plain columns, and come back only as they are sent', () => {
    const { id, fields } = addLogin(core, { fields: [field({ value: 'medlar 12' })] })
    const [one] = fields
    if (one === undefined) throw new Error('no field')
    const plain = () => raw(core).prepare('SELECT details FROM credential WHERE id = ?').pluck().get(id)
    expect(plain()).toContain('medlar')
    const hide = { id: one.id, role: one.role, label: one.label, kind: 'concealed' as const }
    core.credentials.save({ ...draftOf(core, id), fields: [hide] })
    expect(plain()).not.toContain('medlar')
    expect(core.credentials.reveal(id, one.id).value).toBe('medlar 12')
    const show = { ...hide, kind: 'text' as const }
    const save = (draft: FieldDraft) => core.credentials.save({ ...draftOf(core, id), fields: [draft] })
    expect(() => save(show)).toThrow(refused('invalid-input'))
    expect(plain()).not.toContain('medlar')
    expect(save({ ...show, value: 'medlar 12' }).fields).toMatchObject([{ kind: 'text', value: 'medlar 12' }])
  })

  test('with one id twice, or a date that is none, are refused and nothing changes', () => {
    const { id, fields } = addLogin(core, { fields: [field()] })
    const [one] = fields
    if (one === undefined) throw new Error('no field')
    const save = (...drafts: FieldDraft[]) => core.credentials.save({ ...draftOf(core, id), fields: drafts })
    const again = { ...field(), id: one.id }
    expect(() => save(again, again)).toThrow(refused('invalid-input'))
    for (const value of ['2026-13', '2026-02-32', '26-02', 'soon', '2026-02-03T00:00']) {
      expect(() => save(field({ kind: 'date', value })), value).toThrow(refused('invalid-input'))
    }
    expect(core.credentials.get(id)).toMatchObject({ revision: 1, fields })
    for (const value of ['2026-02', '2026-02-28', '']) save(field({ kind: 'date', value }))
  })

  test('may be named by the editor that makes them', () => {
    const made = newFieldId()
    const { fields } = addLogin(core, { fields: [field({ id: made })] })
    expect(fields).toMatchObject([{ id: made, value: 'North 4' }])
  })
})

describe('a save', () => {
  test('that began from another revision changes nothing', () => {
    const { id } = addLogin(core)
    core.credentials.save({ ...draftOf(core, id), title: 'By hand', revision: 1 })
    const late = { ...draftOf(core, id), title: 'Late', revision: 1 }
    expect(() => core.credentials.save(late)).toThrow(refused('conflict'))
    expect(core.credentials.get(id)).toMatchObject({ title: 'By hand', revision: 2 })
    expect(core.credentials.save({ ...late, revision: 2 }).title).toBe('Late')
  })

  test('without any difference leaves no version and no record', async () => {
    const { id } = addLogin(core, { notes: 'n', tags: ['a'] })
    const before = await records(core, 5)
    const same = core.credentials.save({
      ...draftOf(core, id),
      password: 'quince 7',
      notes: 'n',
      tags: ['a']
    })
    expect(same).toMatchObject({ revision: 1, versions: 0 })
    expect(await records(core, 5)).toEqual(before)
  })

  test('of tags, folder and star alone makes no version', async () => {
    const { id } = addLogin(core)
    const folderId = addFolder(core, 'Work')
    const where = { tags: ['Bank', 'bank', ' Büro '.trim()], folderId, isFavourite: true }
    const after = core.credentials.save({ ...draftOf(core, id), ...where })
    expect(after).toMatchObject({ ...where, tags: ['Bank', 'Büro'], revision: 1, versions: 0 })
    expect(await records(core, 1)).toEqual(['credential-changed Example'])
    const missing = { ...draftOf(core, id), folderId: randomUUID() as FolderId }
    expect(() => core.credentials.save(missing)).toThrow(refused('not-found'))
    expect(core.credentials.save({ ...draftOf(core, id), folderId: null }).folderId).toBeNull()
  })

  test('keeps as many versions as the setting says, the newest', () => {
    core.settings.set({ versionsKept: 2 })
    const { id } = addLogin(core, { password: 'p1' })
    for (let n = 2; n <= 5; n++) core.credentials.save({ ...draftOf(core, id), password: `p${String(n)}` })
    expect(core.credentials.get(id)).toMatchObject({ revision: 5, versions: 2 })
    const kept = () => raw(core).prepare('SELECT revision FROM credential_version ORDER BY 1').pluck().all()
    expect(kept()).toEqual([3, 4])
    core.settings.set({ versionsKept: null })
    for (let n = 6; n <= 9; n++) core.credentials.save({ ...draftOf(core, id), password: `p${String(n)}` })
    expect(kept()).toEqual([3, 4, 5, 6, 7, 8])
    core.settings.set({ versionsKept: 1 })
    core.credentials.save({ ...draftOf(core, id), password: 'last' })
    expect(kept()).toEqual([9])
  })
})

describe('the document', () => {
  const columns = {
    kind: "'note'",
    title: "'Bxample'",
    user_name: "'eve'",
    url: "'https://evil.example'",
    details: "replace(details, 'North 4', 'South 4')",
    created_at_ms: 'created_at_ms + 1'
  }
  test.each(Object.entries(columns))('does not open beside another %s', (column, value) => {
    const { id } = addLogin(core, { fields: [field()] })
    raw(core).prepare(`UPDATE credential SET ${column} = ${value} WHERE id = ?`).run(id)
    expect(() => core.credentials.reveal(id, 'password')).toThrow(new AppError('vault-damaged'))
    expect(() => core.credentials.save({ ...draftOf(core, id), title: 'x' })).toThrow()
  })

  test('does not open beside fields that are no list of ours', () => {
    const { id } = addLogin(core)
    raw(core).prepare(`UPDATE credential SET details = '{"fields":7}' WHERE id = ?`).run(id)
    expect(() => core.credentials.get(id)).toThrow(new AppError('vault-damaged'))
  })

  test.each(['{', '{"a":1}', 'null', '[7,null]'])(
    'with tags that are no list of texts (%s) takes no list along, and can be put away',
    async (tags) => {
      const { id } = addLogin(core, { title: 'Damaged' })
      const other = addLogin(core, { title: 'Whole', tags: ['bank'] })
      raw(core).prepare('UPDATE credential SET tags = ? WHERE id = ?').run(tags, id)
      expect(core.credentials.list().map((one) => [one.title, one.tags])).toEqual([
        ['Damaged', []],
        ['Whole', ['bank']]
      ])
      const found = { query: '', scope: { kind: 'all' }, from: 0, count: 9 } as const
      expect((await core.handlers['credentials.find'](found)).rows).toHaveLength(2)
      expect(core.credentials.openThoseThatOpen([id, other.id])).toHaveLength(2)
      core.credentials.trash(id)
      expect(core.credentials.listTrashed()).toHaveLength(1)
      expect(await core.handlers['credentials.emptyTrash'](undefined)).toEqual({ erased: 1 })
    }
  )

  test('of an earlier version is bound to what that version was', () => {
    const { id } = addLogin(core, { fields: [field()] })
    core.credentials.save({ ...draftOf(core, id), password: 'new' })
    raw(core).exec(`UPDATE credential_version SET details = '{}'`)
    expect(() => core.credentials.reveal(id, 'password', 1)).toThrow(new AppError('vault-damaged'))
    expect(() => core.handlers['credentials.versions']({ id })).toThrow(new AppError('vault-damaged'))
  })
})
