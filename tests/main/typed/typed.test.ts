import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from 'better-sqlite3'
import { callContract } from '../../../src/shared/bridge/contract.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId, FieldId, TypedId } from '../../../src/shared/model/ids.ts'
import type { KeepTyped } from '../../../src/shared/model/typed.ts'
import { addLogin, makeCore, makeOpenCore, type TestCore } from '../../support/core.ts'
import { copyOf, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const raw = (of = core): Database => of.vault.session.read('vault', (db) => db as unknown as Database)
const newFieldId = () => randomUUID() as FieldId
const keep = (change: Partial<KeepTyped> = {}, of = core): TypedId =>
  of.typed.keep({ title: 'Half a ti', userName: 'ad', url: '', ...change })
const records = async (of = core) => (await of.handlers['audit.list']({ limit: 1 })).total

describe('what is typed', () => {
  test('is kept without its secrets coming back, and without a record', async () => {
    const before = await records()
    const pin = newFieldId()
    const typedId = keep({
      kind: 'card',
      password: 'medlar 5',
      notes: 'medlar note',
      fields: [
        { id: pin, role: 'pin', kind: 'concealed', label: '', value: 'medlar 4711' },
        { role: 'custom', kind: 'text', label: 'Branch', value: 'North' }
      ],
      tags: ['a']
    })
    const kept = core.typed.get(typedId)
    expect(callContract['typed.get'].output.parse(kept)).toEqual(kept)
    expect(kept).toMatchObject({
      ...{ typedId, credentialId: null, kind: 'card', title: 'Half a ti', userName: 'ad', tags: ['a'] },
      ...{ hasTypedPassword: true, hasTypedNotes: true, revision: null },
      fields: [
        { id: pin, kind: 'concealed', value: '', hasValue: true },
        { label: 'Branch', value: 'North', hasValue: true }
      ]
    })
    expect(core.typed.list()).toMatchObject([{ typedId, title: 'Half a ti', kind: 'card' }])
    expect(JSON.stringify([core.typed.list(), kept])).not.toContain('medlar')
    expect(raw().prepare('SELECT * FROM typed').raw().all().flat().map(String).join()).not.toMatch(
      /medlar|Half/
    )
    expect(await records()).toBe(before)
  })

  test('survives a lock and a kill, and a save takes what was not sent again out of it', async () => {
    const pin = newFieldId()
    const fields = [{ id: pin, role: 'pin' as const, kind: 'concealed' as const, label: '' }]
    const typedId = keep({ password: 'medlar 5', fields: [{ ...fields[0], value: '4711' }] as never })
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(core.typed.get(typedId).title).toBe('Half a ti')
    const killed = nextStart(core, copyOf(core.vaultFolder, newFolder()))
    await killed.vault.unlock(undefined)
    expect(killed.typed.list()).toMatchObject([{ typedId }])
    const draft = { typedId, title: 'Whole', userName: 'ada', url: '', fields }
    const saved = killed.credentials.save(draft)
    expect(killed.credentials.reveal(saved.id, 'password').value).toBe('medlar 5')
    expect(killed.credentials.reveal(saved.id, pin).value).toBe('4711')
    expect(killed.typed.list()).toEqual([])
    killed.vault.lock()
  })

  test('is all there again where the save does not happen', () => {
    const { id } = addLogin(core)
    core.credentials.save({ id, title: 'By hand', userName: '', url: '' })
    const typedId = keep({ id, revision: 1, password: 'medlar' })
    const late = { id, revision: 1, typedId, title: 'Late', userName: '', url: '' }
    expect(() => core.credentials.save(late)).toThrow(new AppError('conflict'))
    expect(core.typed.get(typedId)).toMatchObject({ credentialId: id, revision: 1, hasTypedPassword: true })
    core.credentials.save({ ...late, revision: 2 })
    expect(core.credentials.reveal(id, 'password').value).toBe('medlar')
    // What was dropped or saved already is no obstacle to another save.
    core.credentials.save({ ...late, revision: 3, title: 'Once more' })
  })

  test('goes into the credential it was typed for only', () => {
    const { id } = addLogin(core)
    const other = addLogin(core)
    const draft = { title: 'x', userName: '', url: '' }
    for (const typedId of [keep({ id: other.id }), keep()]) {
      expect(() => core.credentials.save({ ...draft, id, typedId })).toThrow(new AppError('invalid-input'))
    }
    const of = keep({ id })
    expect(() => core.credentials.save({ ...draft, typedId: of })).toThrow(new AppError('invalid-input'))
    expect(core.typed.list()).toHaveLength(3)
  })

  test('takes the place of what was kept before, but for secrets that are not sent again', () => {
    const pin = newFieldId()
    const field = { id: pin, role: 'pin', kind: 'concealed', label: '' } as const
    const typedId = keep({ password: 'p', notes: 'n', fields: [{ ...field, value: '1' }] })
    expect(keep({ typedId, title: 'Later', fields: [field] })).toBe(typedId)
    expect(core.typed.get(typedId)).toMatchObject({
      ...{ title: 'Later', hasTypedPassword: true, hasTypedNotes: true },
      fields: [{ id: pin, hasValue: true }]
    })
    keep({ typedId, givenUp: ['password', pin], fields: [field] })
    expect(core.typed.get(typedId)).toMatchObject({
      ...{ hasTypedPassword: false, hasTypedNotes: true },
      fields: [{ id: pin, hasValue: false }]
    })
    const { id } = core.credentials.save({ typedId, title: 'T', userName: '', url: '', fields: [field] })
    expect(core.credentials.get(id)).toMatchObject({ hasPassword: false, hasNotes: true })
    expect(core.credentials.reveal(id, 'notes').value).toBe('n')
  })

  test('of a field that stays as it is says whether it has a value', () => {
    const { id, fields } = addLogin(core, {
      fields: [
        { role: 'pin', kind: 'concealed', label: '', value: '4711' },
        { role: 'bank', kind: 'text', label: '', value: 'North' }
      ]
    })
    const typedId = keep({
      id,
      fields: fields.map(({ id: of, role, kind, label }) => ({ id: of, role, kind, label }))
    })
    expect(core.typed.get(typedId).fields).toEqual(fields)
  })

  test('is kept before the recovery kit is on paper; saving still asks for it', async () => {
    const fresh = makeCore({ profileFolder: newFolder() })
    await fresh.vault.create(true, undefined)
    const typedId = keep({ password: 'medlar' }, fresh)
    const draft = { typedId, title: 'T', userName: '', url: '' }
    expect(() => fresh.credentials.save(draft)).toThrow(new AppError('kit-needed'))
    expect(fresh.typed.get(typedId).hasTypedPassword).toBe(true)
    fresh.vault.lock()
  })

  test('is dropped when asked, and only then; one more than can be kept is refused', () => {
    const ids = Array.from({ length: 100 }, (_, n) => keep({ title: String(n) }))
    expect(() => keep()).toThrow(new AppError('too-large'))
    const [first] = ids
    if (first === undefined) throw new Error('nothing kept')
    // What is kept already goes on being kept.
    keep({ typedId: first, title: 'again' })
    core.typed.drop(first)
    core.typed.drop(first)
    expect(() => core.typed.get(first)).toThrow(new AppError('not-found'))
    expect(core.typed.list()).toHaveLength(99)
    keep()
    const nobody = { id: randomUUID() as CredentialId }
    core.typed.drop(ids[1] ?? first)
    expect(() => keep(nobody)).toThrow(new AppError('not-found'))
  })

  test('that does not open takes no other along', () => {
    const [damaged, whole] = [keep({ title: 'Damaged' }), keep({ title: 'Whole' })]
    raw().prepare('UPDATE typed SET sealed = zeroblob(99) WHERE id = ?').run(damaged)
    expect(core.typed.list().map(({ typedId }) => typedId)).toEqual([whole])
    expect(() => core.typed.get(damaged)).toThrow(new AppError('vault-damaged'))
  })

  test('opens nowhere else, and not as it was before', () => {
    const typedId = keep({ password: 'one' })
    const { id } = addLogin(core)
    const sealedBefore: unknown = raw().prepare('SELECT sealed FROM typed').pluck().get()
    keep({ typedId, password: 'two' })
    const damaged = new AppError('vault-damaged')
    const sealedNow: unknown = raw().prepare('SELECT sealed FROM typed').pluck().get()
    raw().prepare('UPDATE typed SET sealed = ?').run(sealedBefore)
    expect(() => core.typed.get(typedId)).toThrow(damaged)
    raw().prepare('UPDATE typed SET sealed = ?, credential_id = ?').run(sealedNow, id)
    expect(() => core.typed.get(typedId)).toThrow(damaged)
    raw().prepare('UPDATE typed SET credential_id = NULL').run()
    expect(core.typed.get(typedId).hasTypedPassword).toBe(true)
  })
})
