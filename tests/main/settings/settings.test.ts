import { beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../src/shared/rules/default-settings.ts'
import { makeCore, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
let profileFolder: string
beforeEach(async () => {
  profileFolder = newFolder()
  core = await makeOpenCore(profileFolder)
  return () => core.vault.lock()
})

describe('settings', () => {
  test('are the defaults at first, and keep what is set over a start', async () => {
    expect(core.settings.current).toEqual(defaultSettings)
    const set = core.settings.set({ theme: 'dark', autoLockMinutes: null })
    expect(set).toEqual({ ...defaultSettings, theme: 'dark', autoLockMinutes: null })
    core.vault.lock()
    expect(core.settings.current).toEqual(set)
    const again = makeCore({ profileFolder, keychain: core.keychain })
    // The look holds on the locked screen too; the rest only the vault knows.
    expect(again.settings.current).toEqual({ ...defaultSettings, theme: 'dark' })
    await again.vault.unlock(undefined)
    expect(again.settings.current).toEqual(set)
    again.vault.lock()
  })

  test('forget at the lock for which sites there are rules, and know them again at the unlock', async () => {
    const presets = [{ name: 'Example bank', recipe: defaultSettings.recipe }]
    core.settings.set({ presets, theme: 'dark' })
    core.vault.lock()
    expect(core.handlers['settings.get'](undefined)).toEqual({ ...defaultSettings, theme: 'dark' })
    expect(core.events.findLast(({ name }) => name === 'settings.changed')?.payload).toMatchObject({
      presets: []
    })
    await core.vault.unlock(undefined)
    expect(core.settings.current).toEqual({ ...defaultSettings, theme: 'dark', presets })
  })

  test('leave alone what is not named', () => {
    core.settings.set({ clipboardClearSeconds: 10 })
    expect(core.settings.set({ theme: undefined, contentProtection: false })).toEqual({
      ...defaultSettings,
      clipboardClearSeconds: 10,
      contentProtection: false
    })
  })

  test('tell everybody', () => {
    core.events.length = 0
    core.settings.set({ theme: 'light' })
    expect(core.events).toEqual([
      { name: 'settings.changed', payload: { ...defaultSettings, theme: 'light' } }
    ])
  })

  test('fall back to the default one by one where a stored value makes no sense', async () => {
    core.settings.set({ theme: 'dark', clipboardClearSeconds: 10 })
    core.vault.session.write('vault', (db) => {
      db.prepare("UPDATE setting SET value = '4' WHERE name = 'theme'").run()
      db.prepare("UPDATE setting SET value = 'no JSON' WHERE name = 'autoLockMinutes'").run()
      db.prepare("INSERT INTO setting VALUES ('fromLater', '1')").run()
    })
    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(core.settings.current).toEqual({ ...defaultSettings, clipboardClearSeconds: 10 })
  })
})
