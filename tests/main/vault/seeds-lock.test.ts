import { beforeEach, describe, expect, test } from 'vitest'
import { askAgain } from '../../../src/main/vault/ask-again.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import { addCode, addLogin, makeCore, confirmKit, type TestCore } from '../../support/core.ts'
import { actionsOf, everythingIn, fill } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const password = 'correct horse battery'
const minuteMs = 60_000
const locked = new AppError('seeds-locked')
let core: TestCore
let code: CodeSummary

beforeEach(async () => {
  core = makeCore({ profileFolder: newFolder() })
  await core.vault.create(true, password)
  confirmKit(core)
  fill(core)
  core.settings.set({ seedsLockMinutes: 5 })
  const [first] = core.codes.list()
  if (first === undefined) throw new Error('no code')
  code = first
  return () => core.vault.lock()
})

/** Time passes in which nobody uses a code. */
function wait(minutes: number): void {
  core.clock.monotonicMs += minutes * minuteMs
  core.seedsLock.lockIfIdle()
}

describe('codes with a lock of their own', () => {
  test('lock some time after their last use, and the rest stays open', async () => {
    wait(4.9)
    expect(core.codes.live([code.id])).toHaveLength(1)
    await core.codes.copy(code.id, 'window')
    wait(4.9)
    // Having looked at them is no use of them.
    expect(core.codes.live([code.id])).toHaveLength(1)
    wait(0.1)
    expect(await core.vault.state()).toMatchObject({ kind: 'unlocked', seedsLocked: true })
    expect(() => core.codes.live([code.id])).toThrow(locked)
    await expect(core.codes.copy(code.id, 'window')).rejects.toThrow(locked)
    const read = () => core.intake.read('typed-text', ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXQ'], {})
    expect(read).toThrow(locked)
    expect(core.fakeClipboard.written).toHaveLength(1)

    expect(core.codes.list()).toMatchObject([{ id: code.id, issuer: 'Example' }])
    const login = addLogin(core, { title: 'Meanwhile' })
    expect(core.credentials.reveal(login.id, 'password').value).toBe('quince 7')
    core.codes.trash(code.id)
    core.codes.restore(code.id)
    expect(actionsOf(core)).toContain('seeds-locked')
  })

  test('are not opened for nothing where there is no way in to ask for', async () => {
    const { session } = core.vault
    const keyring = {
      ...session.keyring,
      slots: session.keyring.slots.filter((slot) => slot.kind === 'recovery-kit')
    }
    const without = Object.create(session, { keyring: { value: keyring } }) as typeof session
    await expect(askAgain(core.vault, without, password)).rejects.toThrow(new AppError('internal'))
  })

  test('open with the way into the vault, and with nothing less', async () => {
    const all = everythingIn(core)
    wait(5)
    expect(await core.seedsLock.unlock(undefined)).toEqual({ kind: 'password-needed' })
    for (const retryAfterMs of [0, 0, 1000]) {
      expect(await core.seedsLock.unlock('wrong')).toEqual({ kind: 'wrong-password', retryAfterMs })
    }
    expect(await core.seedsLock.unlock(password)).toEqual({ kind: 'too-soon', retryAfterMs: 1000 })
    expect(() => core.codes.live([code.id])).toThrow(locked)
    core.clock.monotonicMs += 1000
    expect(await core.seedsLock.unlock(password)).toEqual({ kind: 'unlocked' })
    expect(await core.vault.state()).toMatchObject({ seedsLocked: false, findings: [] })
    expect(everythingIn(core)).toEqual(all)
    expect(actionsOf(core).slice(-20)).toEqual(expect.arrayContaining(['seeds-locked', 'seeds-unlocked']))
    // Each wrong one is on record, and once.
    const refused = () => actionsOf(core).filter((action) => action === 'unlock-refused').length
    expect(refused()).toBe(3)
    core.vault.lock()
    await core.vault.unlock(password)
    expect(refused()).toBe(3)
    // The time begins anew.
    wait(4.9)
    expect(core.codes.live([code.id])).toHaveLength(1)
  })

  test('lock with the vault, and stay with it where no time is set', async () => {
    core.settings.set({ seedsLockMinutes: null })
    wait(1000)
    expect(core.codes.live([code.id])).toHaveLength(1)
    wait(5)
    core.vault.lock()
    expect(() => core.codes.live([code.id])).toThrow(new AppError('locked'))
    await core.vault.unlock(password)
    expect(core.codes.live([code.id])).toHaveLength(1)
  })

  test('are not closed under the hands of a change of keys', async () => {
    core.vault.options.pause = () => {
      wait(60)
      return Promise.resolve()
    }
    let now = core.clock.monotonicMs
    core.vault.options.monotonicMs = () => (now += 1000)
    const next = { useKeychain: true, masterPassword: undefined }
    expect(await core.keyChanges.protect(password, next)).toMatchObject({ kind: 'changed' })
    wait(60)
    expect(await core.vault.state()).toMatchObject({ seedsLocked: true, findings: [] })
  })

  test('that lock while they are checked are not taken for damaged', async () => {
    for (let n = 0; n < 300; n++) addCode(core, `otpauth://totp/N${String(n)}?secret=${'ABCDEFGH'.repeat(9)}`)
    core.vault.lock()
    // Every step takes long, so that there is a pause after each; the second is inside the check.
    let now = 0
    let turns = -1000
    core.vault.options.monotonicMs = () => (now += 1000)
    core.vault.options.pause = () => {
      if (++turns === 2) wait(60)
      return new Promise((resolve) => setImmediate(resolve))
    }
    await core.vault.unlock(password)
    await core.vault.whenChecked()
    turns = 0
    core.codes.live([code.id])
    await core.vault.whenChecked()
    expect(turns).toBeGreaterThanOrEqual(2)
    expect(await core.vault.state()).toMatchObject({ kind: 'unlocked', findings: [], seedsLocked: true })
  })
})
