import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { VaultState } from '../../src/shared/model/vault.ts'
import { createVaultStore } from '../../src/renderer/src/features/vault/vault-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { pageClock, settle } from '../support/page-clock.ts'
import { sampleUnlocked } from '../support/page-samples.ts'

function setUp(state: VaultState) {
  const fake = fakeBridge({ 'vault.state': () => state })
  const clock = pageClock()
  const store = createVaultStore(fake.bridge, clock)
  return { fake, clock, store, get: () => store.getState() }
}

describe('vault store', () => {
  it('follows what main says about the vault', async () => {
    const { fake, get } = setUp({ kind: 'locked', protection: 'keychain', hasKit: true, keyFile: 'none' })
    get().connect()
    await settle()
    expect(get().state).toEqual({ kind: 'locked', protection: 'keychain', hasKit: true, keyFile: 'none' })
    fake.emit('vault.stateChanged', sampleUnlocked())
    expect(get().state?.kind).toBe('unlocked')
  })

  it('shows no way in where it has shown what was open: another page comes', async () => {
    const locked: VaultState = { kind: 'locked', protection: 'keychain', hasKit: true, keyFile: 'none' }
    const { fake, get } = setUp(locked)
    get().connect()
    await settle()
    expect(get().isLeaving).toBe(false)
    fake.emit('vault.stateChanged', sampleUnlocked())
    fake.emit('vault.stateChanged', locked)
    fake.emit('vault.stateChanged', locked)
    expect(get().isLeaving).toBe(true)
    // A restored vault takes the place of the one before: this page goes on.
    fake.emit('vault.stateChanged', sampleUnlocked())
    expect(get().isLeaving).toBe(false)
  })

  it('says why the vault did not open at the start, before there was a window', async () => {
    const { get } = setUp({
      kind: 'locked',
      protection: 'keychain',
      keychain: 'absent',
      hasKit: true,
      keyFile: 'none'
    })
    await get().load()
    expect(get().unlockRefusal).toMatchObject({ kind: 'keychain', state: 'absent' })
  })

  it('looks again by trying to open what could not be opened', async () => {
    const { fake, get } = setUp({ kind: 'unusable', problem: 'damaged' })
    await get().load()
    fake.answer('vault.unlock', () => ({ kind: 'unlocked' }))
    fake.answer('vault.state', () => sampleUnlocked())
    await get().retry()
    expect(fake.inputsOf('vault.unlock')).toEqual([{}])
    expect(get().state?.kind).toBe('unlocked')
  })

  it('says why not even the state could be asked', async () => {
    const { fake, get } = setUp({ kind: 'missing', canUseKeychain: true })
    fake.answer('vault.state', () => {
      throw new AppError('internal')
    })
    await get().load()
    expect(get()).toMatchObject({ state: undefined, failure: 'internal' })
  })

  it('keeps until when to wait after a wrong password, never too short', async () => {
    const { fake, clock, get } = setUp({
      kind: 'locked',
      protection: 'password',
      hasKit: true,
      keyFile: 'none'
    })
    fake.answer('vault.unlock', () => ({ kind: 'wrong-password', retryAfterMs: 2_500 }))
    await get().unlock('guess')
    const until = get().unlockRefusal?.triesAgainAtMs ?? 0
    expect(get().unlockRefusal?.kind).toBe('wrong-password')
    expect(until).toBeGreaterThanOrEqual(clock.now() + 2_500)
    expect(until).toBeLessThanOrEqual(clock.now() + 3_500)
    expect(fake.inputsOf('vault.unlock')).toEqual([{ masterPassword: 'guess' }])
  })

  it('tells two equal refusals apart, so that the second is said too', async () => {
    const { fake, get } = setUp({ kind: 'locked', protection: 'password', hasKit: true, keyFile: 'none' })
    fake.answer('vault.unlock', () => ({ kind: 'wrong-password', retryAfterMs: 0 }))
    await get().unlock('a')
    const first = get().unlockRefusal?.n
    await get().unlock('b')
    expect(get().unlockRefusal?.n).not.toBe(first)
    expect(get().unlockRefusal?.triesAgainAtMs).toBeUndefined()
  })

  it('shows the unusable vault when that is what unlocking finds', async () => {
    const { fake, get } = setUp({ kind: 'locked', protection: 'keychain', hasKit: true, keyFile: 'none' })
    fake.answer('vault.unlock', () => ({ kind: 'unusable', problem: 'damaged' }))
    await get().unlock(undefined)
    expect(get().state).toEqual({ kind: 'unusable', problem: 'damaged' })
  })

  it('keeps a refused creation apart from a refused unlock', async () => {
    const { fake, get } = setUp({ kind: 'missing', canUseKeychain: true })
    fake.answer('vault.create', () => ({ kind: 'keychain', state: 'denied' }))
    await get().create({ useKeychain: true })
    expect(get().createRefusal).toEqual({ kind: 'keychain', state: 'denied' })
    expect(get().unlockRefusal).toBeUndefined()
    expect(get().busy).toBe(false)
  })

  it('shows what is in doubt instead of the vault, until the person goes on', async () => {
    const { fake, get } = setUp({ kind: 'in-doubt', findings: ['vault-older'] })
    fake.answer('vault.unlock', () => ({ kind: 'in-doubt' }))
    await get().unlock(undefined)
    expect(get().state).toEqual({ kind: 'in-doubt', findings: ['vault-older'] })
    expect(get().unlockRefusal).toBeUndefined()
    fake.answer('vault.openAnyway', () => undefined)
    fake.answer('vault.state', () => sampleUnlocked())
    await get().openAnyway()
    expect(get().state?.kind).toBe('unlocked')
  })

  it('opens with the kit, or names the group that was mistyped', async () => {
    const { fake, get } = setUp({ kind: 'locked', protection: 'keychain', hasKit: true, keyFile: 'none' })
    fake.answer('vault.unlockWithKit', () => ({ kind: 'mistyped', group: 3 }))
    await get().unlockWithKit('7f2a-91co')
    expect(get().unlockRefusal).toMatchObject({ kind: 'mistyped', group: 3 })
    expect(JSON.stringify(get())).not.toContain('7f2a')
    fake.answer('vault.unlockWithKit', () => ({ kind: 'unlocked' }))
    fake.answer('vault.state', () => sampleUnlocked({ openedWithKit: true }))
    await get().unlockWithKit('7f2a-91c0')
    expect(get().state).toMatchObject({ kind: 'unlocked', openedWithKit: true })
  })

  it('owes the kit from making a vault until it was shown, and not after a mere unlock', async () => {
    const { fake, get } = setUp(sampleUnlocked({ kit: 'unconfirmed' }))
    fake.answer('vault.unlock', () => ({ kind: 'unlocked' }))
    await get().unlock(undefined)
    expect(get().owesKit).toBe(false)
    fake.answer('vault.create', () => ({ kind: 'created' }))
    await get().create({ useKeychain: true })
    expect(get().owesKit).toBe(true)
    get().kitShown()
    expect(get().owesKit).toBe(false)
  })

  it('looks at the vault anew once its keys were changed, and only then', async () => {
    const { fake, get } = setUp(sampleUnlocked())
    await get().load()
    const how = { useKeychain: true, masterPassword: 'correct horse' }
    fake.answer('vault.state', () => sampleUnlocked({ protection: 'keychain-and-password' }))
    fake.answer('vault.protect', () => ({ kind: 'keychain', state: 'denied' }))
    await get().protect(how)
    expect(get().state).toMatchObject({ protection: 'keychain' })
    fake.answer('vault.protect', () => ({ kind: 'changed', olderBackups: 2 }))
    expect(await get().protect(how)).toEqual({ kind: 'changed', olderBackups: 2 })
    expect(get().state).toMatchObject({ protection: 'keychain-and-password' })
    expect(JSON.stringify(get())).not.toContain('correct horse')
  })

  it('holds no master password anywhere', async () => {
    const { fake, get } = setUp({ kind: 'missing', canUseKeychain: false })
    fake.answer('vault.create', () => ({ kind: 'already-there' }))
    fake.answer('vault.unlock', () => ({ kind: 'password-needed' }))
    await get().create({ useKeychain: false, masterPassword: 'correct horse battery' })
    await get().unlock('correct horse battery')
    expect(JSON.stringify(get())).not.toContain('correct horse')
  })
})
