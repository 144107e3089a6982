import { beforeEach, expect, test } from 'vitest'
import { noTrayNews } from '../../../src/main/tray/no-tray-news.ts'
import { TrayContentsReader } from '../../../src/main/tray/tray-contents.ts'
import type { Settings } from '../../../src/shared/model/settings.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne } from '../codes/support.ts'

const newFolder = useTempFolders()
let core: TestCore
let contents: TrayContentsReader
let settings: Pick<Settings, 'trayCodes' | 'clockOffsetSeconds'>
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  settings = { trayCodes: 8, clockOffsetSeconds: 0 }
  contents = new TrayContentsReader({
    vault: core.vault,
    settings: () => settings,
    listTop: (limit) => core.codes.listTop(limit),
    listCodesOf: (ids) => core.codes.listOf(...ids)
  })
  return () => core.vault.lock()
})
const issuers = () => {
  contents.forget()
  return contents.now.codes?.map(({ issuer }) => issuer)
}

test('has the pinned codes by name, then those used most, and no more than wanted', async () => {
  const made = ['D', 'C', 'B', 'A'].map((issuer, n) =>
    addOne(core, { label: { issuer, account: '' }, seedText: `number ${String(n)} of some seeds` })
  )
  expect(issuers()).toEqual(['A', 'B', 'C', 'D'])
  const [d, c] = made as [(typeof made)[0], (typeof made)[0]]
  await core.codes.copy(c.id, 'tray')
  expect(issuers()).toEqual(['C', 'A', 'B', 'D'])
  core.codes.change({ id: d.id, isPinned: true })
  expect(issuers()).toEqual(['D', 'C', 'A', 'B'])
  settings.trayCodes = 2
  expect(issuers()).toEqual(['D', 'C'])
  settings.trayCodes = 0
  expect(issuers()).toBeUndefined()
  core.codes.change({ id: c.id, offsetSeconds: 90 })
  settings.trayCodes = 2
  contents.forget()
  expect(contents.now.codes).toMatchObject([{ aheadMs: 0 }, { aheadMs: 90_000 }])
})

test('has the logins of which something was copied or shown last, by themselves or by their code', async () => {
  const [bank, shop, never] = ['Bank', 'Shop', 'Never'].map((title) => addLogin(core, { title }))
  const code = addOne(core, { credentialId: shop?.id ?? null })
  expect(contents.now.recent).toEqual([])
  const recent = () => {
    contents.forget()
    return contents.now.recent.map(({ title }) => title)
  }
  core.clock.nowMs = 1000
  await core.codes.copy(code.id, 'tray')
  expect(recent()).toEqual(['Shop'])
  core.clock.nowMs = 2000
  core.credentials.reveal(bank?.id ?? fail(), 'password')
  expect(recent()).toEqual(['Bank', 'Shop'])
  core.clock.nowMs = 3000
  await core.credentials.copy(shop?.id ?? fail(), 'password', undefined, 'tray')
  expect(recent()).toEqual(['Shop', 'Bank'])
  expect(contents.now.recent[0]).toMatchObject({ hasPassword: true, code: { id: code.id } })
  expect(recent()).not.toContain(never?.title)
})

test('reads nothing again until told to, and forgets at the lock', () => {
  const { now } = contents
  expect(contents.now).toBe(now)
  core.vault.lock()
  expect(() => contents.now).toThrow('locked')
})

test('tells once in the life of a profile that there is no tray', () => {
  const folder = newFolder()
  let isMissing = false
  const take = noTrayNews(folder, () => isMissing)
  expect(take()).toBe(false)
  isMissing = true
  expect([take(), take()]).toEqual([true, false])
  expect(noTrayNews(folder, () => isMissing)()).toBe(false)
})

function fail(): never {
  throw new Error('it is not there')
}

test('names nothing where the vault cannot be read, and does not keep it from opening', async () => {
  addLogin(core)
  core.vault.session.write('vault', (db) => db.prepare('ALTER TABLE code RENAME TO lost').run())
  contents.forget()
  expect(contents.now).toEqual({ codes: null, recent: [] })
})
