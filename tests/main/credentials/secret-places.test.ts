import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialDetail } from '../../../src/shared/model/credential.ts'
import type { CredentialId, FieldId } from '../../../src/shared/model/ids.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { draftOf, newFieldId, raw, records } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
let login: CredentialDetail
let pin: FieldId
let shop: FieldId
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  login = addLogin(core, {
    notes: 'under the mat',
    fields: [
      { role: 'pin', kind: 'concealed', label: '', value: '4711' },
      { role: 'url', kind: 'url', label: '', value: 'shop.example/cart' }
    ]
  })
  pin = login.fields[0]?.id ?? newFieldId()
  shop = login.fields[1]?.id ?? newFieldId()
  return () => core.vault.lock()
})
const missing = new AppError('not-found')

describe('showing and copying', () => {
  test('one field at a time, each on record by what it was', async () => {
    const { id } = login
    expect(core.credentials.reveal(id, pin)).toEqual({ value: '4711', hidesAfterMs: 30_000 })
    expect(core.credentials.reveal(id, 'notes').value).toBe('under the mat')
    await core.credentials.copy(id, pin)
    expect(core.fakeClipboard.text).toBe('4711')
    await core.credentials.copy(id, 'notes')
    expect(core.fakeClipboard.text).toBe('under the mat')
    expect(await records(core, 4)).toEqual([
      'notes-copied Example',
      'field-copied Example',
      'notes-revealed Example',
      'field-revealed Example'
    ])
  })

  test('a plain field is copied without a record, an address as one', async () => {
    const before = await records(core, 1)
    await core.credentials.copy(login.id, shop)
    expect(core.fakeClipboard.text).toBe('shop.example/cart')
    expect(await core.handlers['clipboard.state'](undefined)).toMatchObject({ content: 'web-address' })
    expect(await records(core, 1)).toEqual(before)
  })

  test('of an earlier version shows what was there then, and says so on record', async () => {
    const { id } = login
    core.credentials.save({ ...draftOf(core, id), password: 'new', userName: 'grace', fields: [] })
    expect(core.credentials.reveal(id, 'password', 1).value).toBe('quince 7')
    await core.credentials.copy(id, 'password', 1)
    expect(core.fakeClipboard.text).toBe('quince 7')
    expect(await records(core, 2)).toEqual([
      'former-password-copied Example',
      'former-password-revealed Example'
    ])
    expect(core.credentials.get(id).usedAtMs).toBeNull()
    expect(core.credentials.reveal(id, pin, 1).value).toBe('4711')
    expect(() => core.credentials.reveal(id, pin)).toThrow(missing)
    await core.credentials.copy(id, 'userName', 1)
    expect(core.fakeClipboard.text).toBe('ada')
    expect(core.credentials.reveal(id, 'password', 2).value).toBe('new')
    expect(() => core.credentials.reveal(id, 'password', 3)).toThrow(missing)
  })

  test('of the password notes when it was used, with the record', async () => {
    const { id } = login
    core.clock.nowMs += 5000
    core.credentials.reveal(id, pin)
    await core.credentials.copy(id, 'userName')
    expect(core.credentials.get(id).usedAtMs).toBeNull()
    await core.credentials.copy(id, 'password')
    expect(core.credentials.get(id)).toMatchObject({ usedAtMs: core.clock.nowMs, revision: 1 })
    core.clock.nowMs += 5000
    core.credentials.reveal(id, 'password')
    expect(core.credentials.get(id).usedAtMs).toBe(core.clock.nowMs)
  })

  test('shows nothing where it cannot be put on record', async () => {
    const abort = "BEGIN SELECT RAISE (ABORT, 'refused'); END"
    raw(core).exec(`CREATE TEMP TRIGGER no_records BEFORE INSERT ON main.audit ${abort}`)
    for (const field of ['password', 'notes', pin] as const) {
      expect(() => core.credentials.reveal(login.id, field)).toThrow('refused')
      await expect(core.credentials.copy(login.id, field)).rejects.toThrow('refused')
    }
    expect(core.fakeClipboard.written).toEqual([])
    expect(core.credentials.get(login.id).usedAtMs).toBeNull()
  })

  test('answers not-found for what is not there', async () => {
    const nobody = randomUUID() as CredentialId
    expect(() => core.credentials.reveal(nobody, pin)).toThrow(missing)
    expect(() => core.credentials.reveal(login.id, newFieldId())).toThrow(missing)
    expect(() => core.credentials.reveal(login.id, shop)).toThrow(missing)
    await expect(core.credentials.copy(login.id, newFieldId())).rejects.toThrow(missing)
    await expect(core.credentials.openWebsite(login.id, newFieldId())).rejects.toThrow(missing)
  })
})

describe('opening an address', () => {
  test('of a field goes by the same rules as the first one', async () => {
    expect(await core.credentials.openWebsite(login.id, shop)).toEqual({ opened: true })
    expect(core.opened).toEqual(['https://shop.example/cart'])
    expect(await core.credentials.openWebsite(login.id, pin)).toEqual({ opened: false })
    for (const value of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '\\\\host\\share'
    ]) {
      const fields = [{ id: shop, role: 'url' as const, kind: 'url' as const, label: '', value }]
      core.credentials.save({ ...draftOf(core, login.id), fields })
      expect(await core.credentials.openWebsite(login.id, shop), value).toEqual({ opened: false })
    }
    expect(core.opened).toHaveLength(1)
  })
})
