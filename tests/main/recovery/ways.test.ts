import { describe, expect, test } from 'vitest'
import { passwordBytes } from '../../../src/main/crypto/password-hash.ts'
import { recoveryAfter } from '../../../src/main/vault/recovery-compartment.ts'
import { addLogin, makeCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { expectDone, noWays, pin, recoveryCore, trail, wrongPin } from './support.ts'

const newFolder = useTempFolders()

describe('what opens recovery keys', () => {
  test('is the master password only where it is the vault’s own', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(true, 'quince and plum')
    addLogin(core)
    const { handlers } = core
    expect(handlers['recovery.state'](undefined)).toEqual({
      isSetUp: false,
      ways: [],
      canUseMasterPassword: true,
      retryAfterMs: 0
    })
    const wrong = await handlers['recovery.setUp']({ kind: 'master-password', password: 'another' })
    expect(wrong).toMatchObject({ kind: 'wrong-password' })
    expect((await trail(core, 1))[0]).toBe('recovery-refused ')
    const own = { kind: 'master-password', password: 'quince and plum' } as const
    expect(await handlers['recovery.setUp'](own)).toEqual({ kind: 'done' })
    await expect(handlers['recovery.setUp'](pin)).rejects.toMatchObject({ code: 'conflict' })
    expect(await handlers['recovery.setWay']({ proof: own, way: pin })).toEqual({ kind: 'done' })
    expect(await trail(core, 2)).toEqual([
      'recovery-way-changed  (+pin)',
      'recovery-set-up  (+master-password)'
    ])

    // It follows the vault's master password, and leaves with it.
    const next = { current: own.password, useKeychain: true, masterPassword: 'plum and quince' }
    expect(await handlers['vault.protect'](next)).toMatchObject({ kind: 'changed' })
    const keys = [{ text: 'AAAA-1111', label: '' }]
    const set = await handlers['recovery.add']({
      credentialId: null,
      name: 'A',
      kind: 'keys',
      keys,
      waysBackIn: noWays
    })
    const by = async (proof: { kind: 'pin' | 'master-password'; password: string }) =>
      (await handlers['recovery.revealSet']({ ...set, proof, reason: 'r' })).kind
    expect(await by(own)).toBe('wrong-password')
    expect(await by({ kind: 'master-password', password: 'plum and quince' })).toBe('shown')
    const without = { current: 'plum and quince', useKeychain: true }
    expect(await handlers['vault.protect'](without)).toMatchObject({ kind: 'changed' })
    expect(handlers['recovery.state'](undefined)).toMatchObject({
      ways: ['pin'],
      canUseMasterPassword: false
    })
    expect(await by(pin)).toBe('shown')
    const noMaster = handlers['recovery.setWay']({ proof: pin, way: own })
    await expect(noMaster).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('takes no guesses of the master password at once, and opens nothing else with it', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(false, 'quince and plum')
    const { handlers, vault } = core
    vault.session.lockSeeds()
    const guesses = ['one', 'two', 'three', 'four', 'five', 'six'].map(async (password) =>
      handlers['recovery.setUp']({ kind: 'master-password', password })
    )
    const kinds = (await Promise.all(guesses)).map(({ kind }) => kind)
    const wrong = 'wrong-password'
    expect(kinds).toEqual([wrong, wrong, wrong, 'too-soon', 'too-soon', 'too-soon'])
    core.clock.monotonicMs += 1000
    const own = { kind: 'master-password', password: 'quince and plum' } as const
    expect(await handlers['recovery.setUp'](own)).toEqual({ kind: 'done' })
    expect(vault.session.areSeedsLocked).toBe(true)
  })

  test('is not lost where it changes while the master password does', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(true, 'quince and plum')
    const { handlers, vault } = core
    const own = { kind: 'master-password', password: 'quince and plum' } as const
    expectDone(await handlers['recovery.setUp'](own))
    expectDone(await handlers['recovery.setWay']({ proof: own, way: pin }))
    using current = passwordBytes(own.password)
    const goes = await recoveryAfter(vault.session, current, undefined)
    expectDone(await handlers['recovery.removeWay']({ proof: own, kind: 'pin' }))
    expect(() => vault.session.write('vault', goes)).toThrow('conflict')
    expect(handlers['recovery.state'](undefined)).toMatchObject({ ways: ['master-password'] })
  })

  test('is changed by who can open them, and the last way stays', async () => {
    const { core, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    const { handlers } = core
    const next = { kind: 'pin', password: 'another pin' } as const
    expect(await handlers['recovery.setWay']({ proof: wrongPin, way: next })).toMatchObject({
      kind: 'wrong-password'
    })
    expect((await reveal(set, 0)).kind).toBe('shown')
    expect(await handlers['recovery.setWay']({ proof: pin, way: next })).toEqual({ kind: 'done' })
    expect((await reveal(set, 0)).kind).toBe('wrong-password')
    expect((await reveal(set, 0, { proof: next })).kind).toBe('shown')
    const last = handlers['recovery.removeWay']({ proof: next, kind: 'pin' })
    await expect(last).rejects.toMatchObject({ code: 'conflict' })
    const none = handlers['recovery.removeWay']({ proof: next, kind: 'master-password' })
    await expect(none).rejects.toMatchObject({ code: 'not-found' })
  })

  test('keeps its wait when the program ends, also one that is killed while it computes', async () => {
    const folder = newFolder()
    const { core, add, reveal } = await recoveryCore(folder)
    const set = await add()
    for (let tries = 0; tries < 4; tries++) {
      core.clock.monotonicMs += 10_000
      expect((await reveal(set, 0, { proof: wrongPin })).kind).toBe('wrong-password')
    }
    const restart = async (nowMs: number) => {
      core.vault.lock()
      const next = makeCore({ profileFolder: folder, keychain: core.keychain })
      next.clock.nowMs = nowMs
      await next.vault.unlock(undefined)
      return next
    }
    const { nowMs } = core.clock
    for (const [at, leftMs] of [
      [nowMs + 500, 1500],
      [nowMs + 2000, 0],
      // Set back by a year, it is no longer than what that many wrong ones cost.
      [nowMs - 365 * 86_400_000, 2000]
    ] as const) {
      const next = await restart(at)
      expect(await next.handlers['recovery.state'](undefined)).toMatchObject({ retryAfterMs: leftMs })
      next.clock.monotonicMs += leftMs
      expect(await next.handlers['recovery.state'](undefined)).toMatchObject({ retryAfterMs: 0 })
      next.vault.lock()
    }
    // It is counted before it is computed: what ends in between has had its try.
    const next = await restart(nowMs + 2000)
    const asked = next.handlers['recovery.revealSet']({ id: set.id, proof: wrongPin, reason: 'r' })
    next.vault.lock()
    await expect(asked).rejects.toMatchObject({ code: 'locked' })
    await next.vault.unlock(undefined)
    expect(await next.handlers['recovery.state'](undefined)).toMatchObject({ retryAfterMs: 4000 })
    next.vault.lock()
  })
})
