import { beforeEach, describe, expect, test } from 'vitest'
import type { VaultState } from '../../../src/shared/model/vault.ts'
import { confirmKit, makeCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const password = 'correct horse battery'
const dayMs = 86_400_000
let core: TestCore

beforeEach(async () => {
  core = makeCore({ profileFolder: newFolder() })
  await core.vault.create(true, password)
  confirmKit(core)
  return () => core.vault.lock()
})

const rehearse = async (masterPassword: string) => core.handlers['vault.rehearsePassword']({ masterPassword })
const isDue = async (): Promise<boolean | undefined> => {
  const state: VaultState = await core.vault.state()
  return state.kind === 'unlocked' ? state.passwordDue : undefined
}
const wait = (days: number): void => {
  core.clock.nowMs += days * dayMs
}
const actions = async () =>
  (await core.handlers['audit.list']({ limit: 10 })).records.map((one) => one.action)

describe('a master password that was not typed for long', () => {
  test('is asked for after the days of the setting, until it was typed once', async () => {
    wait(29.9)
    expect(await isDue()).toBe(false)
    wait(0.1)
    expect(await isDue()).toBe(true)
    // The window is told on that day, and once.
    const told = () => core.events.filter(({ name }) => name === 'vault.stateChanged').length
    const before = told()
    core.reminder.tellWhenDue()
    core.reminder.tellWhenDue()
    await core.vault.state()
    expect(told()).toBe(before + 1)
    core.settings.set({ passwordReminderDays: 31 })
    expect(await isDue()).toBe(false)
    core.settings.set({ passwordReminderDays: null })
    wait(1000)
    expect(await isDue()).toBe(false)
    core.settings.set({ passwordReminderDays: 30 })
    expect(await isDue()).toBe(true)

    expect(await rehearse(password)).toEqual({ kind: 'right' })
    expect(await isDue()).toBe(false)
    expect(await actions()).toContain('password-rehearsed')
  })

  test('counts as typed by unlocking, and by whatever else asks for it', async () => {
    core.settings.set({ seedsLockMinutes: 1 })
    wait(40)
    core.vault.lock()
    await core.vault.unlock(password)
    expect(await isDue()).toBe(false)
    wait(40)
    core.clock.monotonicMs += 60_000
    core.seedsLock.lockIfIdle()
    expect(await core.seedsLock.unlock(password)).toEqual({ kind: 'unlocked' })
    expect(await isDue()).toBe(false)
    wait(40)
    const next = { current: password, useKeychain: true, masterPassword: 'another long one' }
    expect(await core.handlers['vault.protect'](next)).toMatchObject({ kind: 'changed' })
    expect(await isDue()).toBe(false)
  })

  test('waits after wrong ones as unlocking does, also where they come at once', async () => {
    wait(30)
    const answers = await Promise.all(['a', 'b', 'c', 'd', password].map((text) => rehearse(text)))
    expect(answers).toEqual([
      { kind: 'wrong', retryAfterMs: 0 },
      { kind: 'wrong', retryAfterMs: 0 },
      { kind: 'wrong', retryAfterMs: 1000 },
      { kind: 'too-soon', retryAfterMs: 1000 },
      { kind: 'too-soon', retryAfterMs: 1000 }
    ])
    expect(await isDue()).toBe(true)
    core.vault.lock()
    expect(await core.vault.unlock(password)).toEqual({ kind: 'too-soon', retryAfterMs: 1000 })
    core.clock.monotonicMs += 1000
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    expect((await actions()).filter((action) => action === 'unlock-refused')).toHaveLength(3)
  })

  test('is asked for again where the clock was set forward and back', async () => {
    wait(3650)
    expect(await rehearse(password)).toEqual({ kind: 'right' })
    wait(-3650)
    expect(await isDue()).toBe(false)
    core.vault.lock()
    await core.vault.unlock(password)
    wait(30)
    expect(await isDue()).toBe(true)
  })

  test('begins to count at the first unlock where nobody has counted before, also by the kit', async () => {
    const kit = await newKit()
    core.vault.session.write('vault', (db) => db.prepare('DELETE FROM password_typed').run())
    wait(100)
    expect(await isDue()).toBe(false)
    core.vault.lock()
    expect(await core.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
    wait(30)
    expect(await isDue()).toBe(true)
  })

  test('is never asked for where there is none; there the system may be asked who is there', async () => {
    const answers = ['refused', 'absent', 'confirmed'] as const
    let asked = 0
    core.vault.options.confirmPerson = () => Promise.resolve(answers[asked++] ?? 'refused')
    core.vault.lock()
    expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    expect(asked).toBe(0)
    await core.handlers['vault.protect']({ current: password, useKeychain: true })
    wait(1000)
    expect(await isDue()).toBe(false)
    await expect(rehearse(password)).rejects.toThrow('invalid-input')

    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'not-confirmed' })
    expect(core.vault.holdsKeys).toBe(false)
    for (let n = 0; n < 2; n++) {
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
      core.vault.lock()
    }
    expect(asked).toBe(3)
  })
})

async function newKit(): Promise<string> {
  await core.handlers['vault.makeKit']({ current: password })
  const sheet = await core.handlers['vault.showKit'](undefined)
  return sheet === null ? '' : sheet.groups.join(' ')
}
