import { beforeEach, describe, expect, test } from 'vitest'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import type { CredentialDetail } from '../../../src/shared/model/credential.ts'
import type { CopyQuick } from '../../../src/shared/model/quick.ts'
import { codeNextMs } from '../../../src/main/quick/code-next.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { rfcCodes } from '../codes/support.ts'

const newFolder = useTempFolders()
const [first = '', second = ''] = rfcCodes
let core: TestCore
let login: CredentialDetail
let code: CodeSummary
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  login = addLogin(core, { title: 'Shop', userName: 'ada', password: 'quince 7' })
  code = addCode(core)
  core.codes.change({ id: code.id, credentialId: login.id })
  core.clock.nowMs = 1000
  return () => core.vault.lock()
})

const copy = async (field: CopyQuick['field'], more: Partial<CopyQuick> = {}) =>
  await core.handlers['quick.copy']({ target: { kind: 'credential', id: login.id }, field, ...more })
const onClipboard = () => core.fakeClipboard.text
const recordsOf = async (limit: number) => (await core.handlers['audit.list']({ limit })).records
const lastRecord = async () => (await recordsOf(1))[0]

describe('copying from quick access', () => {
  test('puts a field on the clipboard, on record as quick access’s', async () => {
    expect(await copy('password')).toMatchObject({ kind: 'copied', codeIsNext: true })
    expect(onClipboard()).toBe('quince 7')
    expect(await lastRecord()).toMatchObject({ action: 'password-copied', origin: 'quick', subject: 'Shop' })
    expect(await copy('code')).toMatchObject({ kind: 'copied', which: 'current', codeIsNext: false })
    expect(onClipboard()).toBe(first)
    expect(await lastRecord()).toMatchObject({ action: 'code-copied', origin: 'quick' })
    await copy('user-name')
    expect(onClipboard()).toBe('ada')
  })

  test('copies the next code in the last seconds, or says until when to wait, as everywhere', async () => {
    core.clock.nowMs = 29_000
    expect(await copy('code')).toMatchObject({ which: 'next', validFromMs: 30_000 })
    expect(onClipboard()).toBe(second)
    core.settings.set({ lateCopy: 'wait' })
    core.quickDone.length = 0
    expect(await copy('code')).toEqual({ kind: 'wait', untilMs: 30_000 })
    expect(core.quickDone).toEqual([])
  })

  test('takes the code that is named, and none that belongs to something else', async () => {
    const alone = addCode(core, `otpauth://totp/Alone:eve?secret=${exampleSeed}&digits=8`)
    expect(await copy('code', { codeId: alone.id })).toEqual({ kind: 'nothing' })
    const target = { kind: 'code', id: alone.id } as const
    expect(await copy('code', { target })).toMatchObject({ kind: 'copied' })
    expect(onClipboard()).toMatch(/^\d{8}$/)
    expect(await copy('password', { target })).toEqual({ kind: 'nothing' })
    expect(await copy('user-name', { target })).toMatchObject({ kind: 'copied' })
    expect(onClipboard()).toBe('eve')
  })

  test('says so where there is no such field, and writes nothing', async () => {
    const bare = addLogin(core, { title: 'Bare', userName: '', password: '' })
    const target = { kind: 'credential', id: bare.id } as const
    const before = await lastRecord()
    for (const field of ['password', 'code', 'user-name'] as const)
      expect(await copy(field, { target }), field).toEqual({ kind: 'nothing' })
    expect(core.fakeClipboard.written).toEqual([])
    expect(core.quickDone).toEqual([])
    expect(await lastRecord()).toEqual(before)
  })

  test('finds nothing in the trash, and nothing of a locked vault', async () => {
    core.credentials.trash(login.id)
    await expect(copy('password')).rejects.toMatchObject({ code: 'not-found' })
    core.vault.lock()
    await expect(copy('password')).rejects.toMatchObject({ code: 'locked' })
    expect(core.fakeClipboard.written).toEqual([])
  })

  test('hides the window where the settings say so, and has it said elsewhere without the secret', async () => {
    await copy('password')
    const of = { name: 'Shop', account: 'ada' }
    expect(core.quickDone).toEqual([
      { kind: 'hidden' },
      { kind: 'copied', field: 'password', ...of, validFromMs: null }
    ])
    core.quickDone.length = 0
    core.settings.set({ quickAfterCopy: 'stay' })
    expect(await copy('password')).toMatchObject({ codeIsNext: true })
    expect(core.quickDone).toEqual([])
  })
})

describe('the code of a copied password', () => {
  const next = () => core.quick.codeNextRow()

  test('is offered for a minute', async () => {
    expect(next()).toBeNull()
    await copy('password')
    core.clock.monotonicMs += codeNextMs - 1
    expect(next()).toMatchObject({ title: 'Shop', codes: [{ id: code.id }] })
    core.clock.monotonicMs += 1
    expect(next()).toBeNull()
  })

  test.each<[string, () => unknown]>([
    ['the code itself', () => copy('code')],
    ['the user name', () => copy('user-name')],
    ['something in the window', () => core.handlers['credentials.copy']({ id: login.id, field: 'password' })],
    ['a code in the tray', () => core.codes.copy(code.id, 'tray')]
  ])('is not any more once something else is copied: %s', async (_what, other) => {
    await copy('password')
    await other()
    expect(next()).toBeNull()
  })

  test('is not after a lock, for a trashed credential, without a code or where the settings say no', async () => {
    await copy('password')
    core.vault.lock()
    expect(next()).toBeNull()
    await core.vault.unlock(undefined)
    expect(next()).toBeNull()
    await copy('password')
    core.credentials.trash(login.id)
    expect(next()).toBeNull()
    const bare = addLogin(core, { title: 'Bare' })
    expect(await copy('password', { target: { kind: 'credential', id: bare.id } })).toMatchObject({
      codeIsNext: false
    })
    core.credentials.restore(login.id)
    core.settings.set({ quickCodeNext: false })
    expect(await copy('password')).toMatchObject({ codeIsNext: false })
    expect(next()).toBeNull()
  })
})

describe('the window', () => {
  test('is asked for an item, or as it is, and quick access goes', async () => {
    await core.handlers['quick.openItem']({ target: { kind: 'credential', id: login.id } })
    await core.handlers['quick.openItem']({ target: null })
    await core.handlers['quick.hide'](undefined)
    expect(core.quickDone).toEqual([
      { kind: 'hidden' },
      { kind: 'item', item: { credentialId: login.id, codeId: null } },
      { kind: 'hidden' },
      { kind: 'item', item: null },
      { kind: 'hidden' }
    ])
  })

  test('is on record as the one that opened the vault, where it did', async () => {
    core.vault.lock()
    await core.quickHandlers['vault.unlock']({})
    const records = await recordsOf(5)
    expect(records.find(({ action }) => action === 'vault-unlocked')).toMatchObject({ origin: 'quick' })
  })
})
