import { describe, expect, test, vi } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { confirmKit, makeCore, makeOpenCore } from '../../support/core.ts'
import { actionsOf } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import type { Session } from '../../../src/main/vault/session.ts'
import { enrolled, phoneWith, restarted } from './support.ts'

const newFolder = useTempFolders()
const locked = new AppError('locked')
const isWiped = (session: Session): boolean => {
  try {
    return session.sealCredentials.use(() => false)
  } catch {
    return true
  }
}

describe('switching the extra confirmation on', () => {
  test('needs the recovery kit on paper first', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(true, undefined)
    expect(core.confirmation.state()).toMatchObject({ isOn: false, isKitConfirmed: false })
    expect(() => core.confirmation.begin()).toThrow(new AppError('kit-needed'))
    confirmKit(core)
    expect(core.confirmation.state()).toMatchObject({ isKitConfirmed: true })
    expect(core.confirmation.begin().qr.size).toBeGreaterThan(20)
    core.vault.lock()
  })

  test('needs a code of that phone, which may be minutes off, and shows ten codes once', async () => {
    const core = await makeOpenCore(newFolder())
    const rule = { mode: 'after-days', days: 30 } as const
    expect(core.confirmation.finish('123456', rule)).toEqual({ kind: 'gone' })
    const first = phoneWith(core.confirmation.begin().secret)
    const phone = phoneWith(core.confirmation.begin().secret)
    const now = core.clock.nowMs
    expect(core.confirmation.finish(first(now), rule)).toEqual({ kind: 'wrong-code', retryAfterMs: 0 })
    expect(core.confirmation.state().isOn).toBe(false)
    const on = core.confirmation.finish(phone(now + 270_000), rule)
    if (on.kind !== 'on') throw new Error(on.kind)
    expect(new Set(on.backupCodes).size).toBe(10)
    for (const code of on.backupCodes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(core.confirmation.state()).toEqual({
      ...rule,
      isOn: true,
      sinceMs: now,
      lastPassedAtMs: now,
      backupCodesLeft: 10,
      driftSeconds: 270,
      isKitConfirmed: true
    })
    expect(actionsOf(core).at(-1)).toBe('confirmation-on')
    expect(() => core.confirmation.begin()).toThrow(new AppError('conflict'))
    core.vault.lock()
  })

  test('begins anew after a lock', async () => {
    const core = await makeOpenCore(newFolder())
    const phone = phoneWith(core.confirmation.begin().secret)
    core.vault.lock()
    await core.vault.unlock(undefined)
    const rule = { mode: 'every-unlock', days: 7 } as const
    expect(core.confirmation.finish(phone(core.clock.nowMs), rule)).toEqual({ kind: 'gone' })
    core.vault.lock()
  })
})

describe('a vault that waits for its code', () => {
  test('lends nothing to anybody, and opens with the code of the phone', async () => {
    const { core, code } = await enrolled(newFolder())
    core.vault.lock()
    const heard: string[] = []
    core.vault.listen({ unlocked: () => heard.push('unlocked'), locking: () => heard.push('locking') })
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'to-confirm' })
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'to-confirm' })
    expect(await core.vault.state()).toEqual({
      kind: 'to-confirm',
      backupCodesLeft: 10,
      retryAfterMs: 0,
      hasKit: true
    })
    expect(core.vault.isUnlocked).toBe(false)
    expect(core.vault.holdsKeys).toBe(true)
    const calls = [
      ['credentials.list', undefined],
      ['codes.list', undefined],
      ['audit.list', { limit: 5 }],
      ['confirmation.state', undefined],
      ['confirmation.newCodes', { code: code() }],
      ['vault.showKit', undefined]
    ] as const
    for (const [name, input] of calls) {
      const call = async (): Promise<unknown> => (core.handlers[name] as (given: unknown) => unknown)(input)
      await expect(call(), name).rejects.toThrow(locked)
    }
    await expect(core.vault.openAnyway()).rejects.toThrow(locked)
    await expect(core.seedsLock.unlock(undefined)).rejects.toThrow(locked)
    await core.backups.makeIfDue()
    expect((await core.backups.state()).files).toEqual([])
    expect(heard).toEqual([])
    await core.handlers['vault.lock'](undefined)
    expect(core.vault.holdsKeys).toBe(false)
    expect(heard).toEqual([])
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'to-confirm' })
    expect(await core.confirmation.enter(code())).toEqual({ kind: 'unlocked' })
    expect(heard).toEqual(['unlocked'])
    expect(actionsOf(core).slice(-2)).toEqual(['confirmation-passed', 'vault-unlocked'])
    expect(core.credentials.list()).toHaveLength(1)
    expect(await core.confirmation.enter(code())).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('wipes its keys at a lock, and begins again', async () => {
    const { core, code } = await enrolled(newFolder())
    core.vault.lock()
    await core.vault.unlock(undefined)
    const session = core.vault.sessionToConfirm
    core.vault.lock()
    expect(core.vault.holdsKeys).toBe(false)
    expect(isWiped(session)).toBe(true)
    await expect(core.confirmation.enter(code())).rejects.toThrow(locked)
    expect(await core.vault.state()).toMatchObject({ kind: 'locked' })
    await core.vault.unlock(undefined)
    expect(await core.confirmation.enter(code())).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('takes no code twice, and follows a clock that drifts', async () => {
    const { core, code, pass } = await enrolled(newFolder())
    const again = async (): Promise<void> => {
      core.vault.lock()
      await core.vault.unlock(undefined)
    }
    await again()
    const used = code()
    expect(await core.confirmation.enter(used)).toEqual({ kind: 'unlocked' })
    await again()
    expect(await core.confirmation.enter(used)).toEqual({ kind: 'used-code' })
    expect(await core.vault.state()).toMatchObject({ kind: 'to-confirm', retryAfterMs: 0 })
    for (const ahead of [60, 120, 180]) {
      pass(300)
      expect(await core.confirmation.enter(code(ahead)), `${String(ahead)} s`).toEqual({ kind: 'unlocked' })
      expect(core.confirmation.state().driftSeconds).toBe(ahead)
      await again()
    }
    pass(300)
    expect(await core.confirmation.enter(code(300))).toMatchObject({ kind: 'wrong-code' })
    expect(await core.confirmation.enter(code(150))).toEqual({ kind: 'unlocked' })
    expect(core.confirmation.change({ to: 'no-drift' })).toEqual({ kind: 'done' })
    expect(core.confirmation.state().driftSeconds).toBe(0)
    await again()
    pass(300)
    expect(await core.confirmation.enter(code(180))).toMatchObject({ kind: 'wrong-code' })
    core.vault.lock()
  })

  test('slows down who guesses, also across restarts and locks, and says so in the trail', async () => {
    const profile = newFolder()
    const one = await enrolled(profile)
    const { core, code } = one
    core.vault.lock()
    await core.vault.unlock(undefined)
    for (const retryAfterMs of [0, 0, 1000]) {
      expect(await core.confirmation.enter('000000')).toEqual({ kind: 'wrong-code', retryAfterMs })
    }
    expect(await core.confirmation.enter(code())).toEqual({ kind: 'too-soon', retryAfterMs: 1000 })
    expect(await core.vault.state()).toMatchObject({ kind: 'to-confirm', retryAfterMs: 1000 })
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(await core.confirmation.enter(code())).toEqual({ kind: 'too-soon', retryAfterMs: 1000 })
    core.vault.lock()
    const next = restarted(one, profile)
    expect(await next.vault.unlock(undefined)).toEqual({ kind: 'to-confirm' })
    expect(await next.confirmation.enter(code())).toEqual({ kind: 'too-soon', retryAfterMs: 1000 })
    next.clock.monotonicMs += 1000
    expect(await next.confirmation.enter('000000')).toEqual({ kind: 'wrong-code', retryAfterMs: 2000 })
    next.clock.monotonicMs += 2000
    expect(await next.confirmation.enter(code())).toEqual({ kind: 'unlocked' })
    const actions = actionsOf(next)
    expect(actions.filter((action) => action === 'confirmation-refused')).toHaveLength(4)
    next.vault.lock()
    await next.vault.unlock(undefined)
    expect(await next.confirmation.enter('000000')).toEqual({ kind: 'wrong-code', retryAfterMs: 0 })
    next.vault.lock()
  })

  test('opens with a backup code, each of them once', async () => {
    const { core, backupCodes, code, pass } = await enrolled(newFolder())
    const [first = '', second = ''] = backupCodes
    const again = async (): Promise<void> => {
      core.vault.lock()
      await core.vault.unlock(undefined)
    }
    await again()
    expect(await core.confirmation.enter(first.toLowerCase().replace('-', ' '))).toEqual({ kind: 'unlocked' })
    expect(core.confirmation.state().backupCodesLeft).toBe(9)
    expect(actionsOf(core)).toContain('confirmation-codes-used')
    await again()
    expect(await core.vault.state()).toMatchObject({ backupCodesLeft: 9 })
    expect(await core.confirmation.enter(first)).toMatchObject({ kind: 'wrong-code' })
    expect(await core.confirmation.enter(second)).toEqual({ kind: 'unlocked' })
    const made = core.confirmation.newCodes(code())
    if (made.kind !== 'made') throw new Error(made.kind)
    expect(core.confirmation.state().backupCodesLeft).toBe(10)
    await again()
    for (const old of backupCodes.slice(2, 4)) {
      expect(await core.confirmation.enter(old)).toMatchObject({ kind: 'wrong-code' })
    }
    expect(await core.confirmation.enter(made.backupCodes[9] ?? '')).toEqual({ kind: 'unlocked' })
    pass(60)
    // New keys do not touch them.
    expect(await core.keyChanges.makeKit(undefined)).toMatchObject({ kind: 'changed' })
    expect(await core.vault.state()).toMatchObject({ kind: 'unlocked' })
    await again()
    expect(await core.confirmation.enter(made.backupCodes[3] ?? '')).toEqual({ kind: 'unlocked' })
    await again()
    expect(await core.confirmation.enter(code())).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('asks again after days, and where the clock was set back', async () => {
    const { core, code } = await enrolled(newFolder(), { rule: { mode: 'after-days', days: 2 } })
    const dayMs = 86_400_000
    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
    core.clock.nowMs += 2 * dayMs
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'to-confirm' })
    expect(await core.confirmation.enter(code())).toEqual({ kind: 'unlocked' })
    core.vault.lock()
    core.clock.nowMs -= 1000
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'to-confirm' })
    core.vault.lock()
  })

  test('opens with the recovery kit, which switches it off, before or while it asks', async () => {
    for (const isAsking of [false, true]) {
      const { core, kit } = await enrolled(newFolder())
      core.vault.lock()
      if (isAsking) {
        await core.vault.unlock(undefined)
        expect(await core.vault.unlockWithKit(`${kit.slice(0, -1)}#`)).toMatchObject({ kind: 'mistyped' })
        expect(await core.vault.state()).toMatchObject({ kind: 'to-confirm' })
      }
      expect(await core.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
      expect(core.confirmation.state()).toMatchObject({ isOn: false, backupCodesLeft: 0 })
      expect(actionsOf(core)).toContain('confirmation-reset')
      expect(await core.vault.state()).toMatchObject({ kind: 'unlocked', openedWithKit: true })
      core.vault.lock()
      expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
      core.vault.lock()
    }
  })

  test('opens with the phone also where the disk is full, and then uses up no backup code', async () => {
    const { core, code, pass, backupCodes } = await enrolled(newFolder())
    const full = new AppError('disk-full')
    core.vault.lock()
    await core.vault.unlock(undefined)
    const session = core.vault.sessionToConfirm
    const disk = vi.spyOn(session, 'writeWithReserve').mockImplementation(() => {
      throw full
    })
    await expect(core.confirmation.enter(backupCodes[0] ?? '')).rejects.toThrow(full)
    expect(core.vault.isUnlocked).toBe(false)
    for (const retryAfterMs of [0, 0, 1000]) {
      expect(await core.confirmation.enter('000000')).toEqual({ kind: 'wrong-code', retryAfterMs })
    }
    pass(1)
    const used = code()
    expect(await core.confirmation.enter(used)).toEqual({ kind: 'unlocked' })
    disk.mockRestore()
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(await core.vault.state()).toMatchObject({ backupCodesLeft: 10 })
    // Nothing of it was written down, and it is known all the same.
    expect(await core.confirmation.enter(used)).toEqual({ kind: 'used-code' })
    expect(await core.confirmation.enter(backupCodes[0] ?? '')).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('is in doubt after the code where something does not fit, and not before', async () => {
    const { core, code, pass } = await enrolled(newFolder())
    core.vault.session.file('vault').file.accept({ hash: Buffer.alloc(32), rows: 3 }, {})
    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'to-confirm' })
    expect(await core.confirmation.enter(code())).toEqual({ kind: 'in-doubt' })
    expect(await core.vault.state()).toMatchObject({ kind: 'in-doubt' })
    expect(() => core.vault.session).toThrow(locked)
    await core.vault.openAnyway()
    expect(core.credentials.list()).toHaveLength(1)
    pass(60)
    core.vault.lock()
  })
})
