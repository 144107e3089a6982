import { describe, expect, it } from 'vitest'
import { createConfirmationStore } from '../../src/renderer/src/features/confirmation/confirmation-store.ts'
import { offeredKeyFileModes, protectPlan } from '../../src/renderer/src/features/protection/protect-modes.ts'
import { refusalText } from '../../src/renderer/src/features/vault/refusal-text.ts'
import { createVaultStore } from '../../src/renderer/src/features/vault/vault-store.ts'
import type { Output } from '../../src/shared/bridge/contract.ts'
import { VaultProtection, type VaultState } from '../../src/shared/model/vault.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { pageClock } from '../support/page-clock.ts'
import { sampleUnlocked } from '../support/page-samples.ts'

const backupCodes = Array.from({ length: 10 }, (_, n) => `MARK${String(n)}-ABCDE`)
const state: Output<'confirmation.state'> = {
  isOn: false,
  mode: 'every-unlock',
  days: 7,
  sinceMs: null,
  lastPassedAtMs: null,
  backupCodesLeft: 0,
  driftSeconds: 0,
  isKitConfirmed: true
}

describe('confirmation store', () => {
  it('passes secrets through and keeps none of them', async () => {
    let present = state
    const fake = fakeBridge({
      'confirmation.state': () => present,
      'confirmation.begin': () => ({ qr: { size: 1, modules: '1' }, secret: 'MARK SECR ETXX' }),
      'confirmation.finish': () => {
        present = { ...state, isOn: true, backupCodesLeft: 10 }
        return { kind: 'on', backupCodes }
      },
      'confirmation.printCodes': () => ({ printed: false })
    })
    const store = createConfirmationStore(fake.bridge)
    const get = () => store.getState()
    await get().load()
    expect((await get().begin()).secret).toBe('MARK SECR ETXX')
    const made = await get().finish({ code: '123456', mode: 'every-unlock', days: 7 })
    expect(made).toEqual({ kind: 'on', backupCodes })
    expect(await get().print(backupCodes)).toBe(false)
    expect(get().state).toMatchObject({ isOn: true, backupCodesLeft: 10 })
    expect(JSON.stringify(get())).not.toContain('MARK')
  })

  it('asks how it stands also where a code was refused: a backup code may be gone', async () => {
    const fake = fakeBridge({
      'confirmation.state': () => ({ ...state, isOn: true, backupCodesLeft: 9 }),
      'confirmation.newCodes': () => ({ kind: 'wrong-code', retryAfterMs: 2000 })
    })
    const store = createConfirmationStore(fake.bridge)
    expect(await store.getState().newCodes('000000')).toEqual({ kind: 'wrong-code', retryAfterMs: 2000 })
    expect(store.getState().state?.backupCodesLeft).toBe(9)
  })
})

describe('the code after the keys', () => {
  const toConfirm: VaultState = { kind: 'to-confirm', backupCodesLeft: 10, retryAfterMs: 0, hasKit: true }

  it('is asked for in a state of its own, and a wrong one makes the next wait', async () => {
    let now: VaultState = toConfirm
    const fake = fakeBridge({
      'vault.state': () => now,
      'vault.unlock': () => ({ kind: 'to-confirm' }),
      'confirmation.enter': () => ({ kind: 'wrong-code', retryAfterMs: 1500 })
    })
    const clock = pageClock()
    const get = createVaultStore(fake.bridge, clock).getState
    await get().unlock(undefined)
    expect([get().state?.kind, get().unlockRefusal]).toEqual(['to-confirm', undefined])
    await get().enterCode('000000')
    const refusal = get().unlockRefusal
    expect(refusal?.kind).toBe('wrong-code')
    expect(refusal?.triesAgainAtMs).toBeGreaterThanOrEqual(clock.now() + 1500)
    expect(refusal && refusalText(refusal)).toContain('backup code')
    fake.answer('confirmation.enter', () => {
      now = sampleUnlocked()
      return { kind: 'unlocked' }
    })
    await get().enterCode('123456')
    expect([get().state?.kind, get().unlockRefusal]).toEqual(['unlocked', undefined])
  })
})

describe('key file', () => {
  it('what was said of a missing one is over once another was chosen', async () => {
    const locked: VaultState = { kind: 'locked', protection: 'password', hasKit: true, keyFile: 'missing' }
    const fake = fakeBridge({
      'vault.state': () => locked,
      'vault.unlock': () => ({ kind: 'key-file-needed' }),
      'vault.chooseKeyFile': () => ({ chosen: false })
    })
    const get = createVaultStore(fake.bridge, pageClock()).getState
    await get().load()
    await get().unlock('x')
    expect(await get().chooseKeyFile()).toBe(false)
    expect(get().unlockRefusal?.kind).toBe('key-file-needed')
    fake.answer('vault.chooseKeyFile', () => ({ chosen: true }))
    expect(await get().chooseKeyFile()).toBe(true)
    expect(get().unlockRefusal).toBeUndefined()
  })

  it('is required, made anew or given up, and nothing else changes', () => {
    for (const present of VaultProtection.options) {
      for (const mode of [...offeredKeyFileModes(true, false), ...offeredKeyFileModes(false, false)]) {
        expect(protectPlan(mode, present)).toEqual({
          useKeychain: present !== 'password',
          password: present === 'keychain' ? 'none' : 'current',
          keyFile: mode === 'remove-key-file' ? 'none' : 'new'
        })
      }
    }
    expect(offeredKeyFileModes(true, true)).toEqual([])
  })
})
