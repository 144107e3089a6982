import { describe, expect, test } from 'vitest'
import { confirmKit, addCode, addLogin, makeCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const password = 'correct horse battery'

/** A vault under a master password, opened by its kit this time. */
async function openedWithKit(useKeychain: boolean) {
  const core = makeCore({ profileFolder: newFolder() })
  await core.vault.create(useKeychain, password)
  const kit = core.vault.kit.sheet()?.groups.join(' ') ?? ''
  confirmKit(core)
  addLogin(core)
  const code = addCode(core)
  core.vault.lock()
  expect(await core.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
  return { core, code }
}

describe.each([true, false])('after opening with the kit (keychain: %s)', (useKeychain) => {
  test('a new kit still asks for the master password, which stays what it was', async () => {
    const { core } = await openedWithKit(useKeychain)
    expect(await core.keyChanges.makeKit(undefined)).toEqual({ kind: 'password-needed' })
    expect(await core.keyChanges.makeKit('another password')).toMatchObject({ kind: 'wrong-password' })
    expect(await core.keyChanges.makeKit(password)).toMatchObject({ kind: 'changed' })
    core.vault.lock()
    expect(await core.vault.unlock('another password')).toMatchObject({ kind: 'wrong-password' })
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('the way in can be set anew without it', async () => {
    const { core } = await openedWithKit(useKeychain)
    const next = { useKeychain, masterPassword: 'another password' }
    expect(await core.keyChanges.protect(undefined, next)).toMatchObject({ kind: 'changed' })
    core.vault.lock()
    expect(await core.vault.unlock('another password')).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('the codes stay open until it is, whatever their own lock says', async () => {
    const { core, code } = await openedWithKit(useKeychain)
    core.settings.set({ seedsLockMinutes: 1 })
    core.clock.monotonicMs += 120_000
    core.seedsLock.lockIfIdle()
    expect(core.codes.live([code.id])).toHaveLength(1)
    await core.keyChanges.protect(undefined, { useKeychain, masterPassword: 'another password' })
    core.clock.monotonicMs += 120_000
    core.seedsLock.lockIfIdle()
    expect(() => core.codes.live([code.id])).toThrow('seeds-locked')
    core.vault.lock()
  })
})
