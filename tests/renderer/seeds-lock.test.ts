import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { createLiveCodes } from '../../src/renderer/src/features/codes/live-codes.ts'
import { createSeedsLock } from '../../src/renderer/src/features/codes/seeds-lock-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { pageClock, settle } from '../support/page-clock.ts'
import { codeId, sampleLive } from '../support/page-samples.ts'

function setUp() {
  const fake = fakeBridge()
  let opened = 0
  const clock = pageClock()
  const store = createSeedsLock(fake.bridge, clock, () => (opened += 1))
  return { fake, clock, get: () => store.getState(), opened: () => opened }
}

describe("the codes' own lock", () => {
  it('opens without a question where the keychain is enough', async () => {
    const { fake, get, opened } = setUp()
    fake.answer('vault.unlockSeeds', () => ({ kind: 'unlocked' }))
    expect(await get().open()).toBe(true)
    expect(get().isAsking).toBe(false)
    expect(opened()).toBe(1)
    expect(fake.inputsOf('vault.unlockSeeds')).toEqual([{}])
  })

  it('asks for the password where there is one, says what was wrong, and keeps none', async () => {
    const { fake, clock, get, opened } = setUp()
    fake.answer('vault.unlockSeeds', () => ({ kind: 'password-needed' }))
    const answers = Promise.all([get().open(), get().open()])
    await settle()
    expect(get()).toMatchObject({ isAsking: true, refusal: undefined })
    fake.answer('vault.unlockSeeds', () => ({ kind: 'wrong-password', retryAfterMs: 2_000 }))
    await get().answer('guess one')
    expect(get().refusal).toMatchObject({ kind: 'wrong-password', triesAgainAtMs: clock.now() + 2_000 })
    expect(JSON.stringify(get())).not.toContain('guess')
    fake.answer('vault.unlockSeeds', () => ({ kind: 'unlocked' }))
    await get().answer('right one')
    expect(await answers).toEqual([true, true])
    expect(opened()).toBe(1)
    expect(get()).toMatchObject({ isAsking: false, refusal: undefined, busy: false })
  })

  it('answers no when it is closed, or when nobody could be asked', async () => {
    const { fake, get, opened } = setUp()
    fake.answer('vault.unlockSeeds', () => ({ kind: 'password-needed' }))
    const asked = get().open()
    await settle()
    get().close()
    expect(await asked).toBe(false)
    fake.answer('vault.unlockSeeds', () => {
      throw new AppError('locked')
    })
    await expect(get().open()).rejects.toMatchObject({ code: 'locked' })
    expect(opened()).toBe(0)
  })
})

describe('live codes under their lock', () => {
  it('leave the screen, are not asked for again and again, and come back', async () => {
    const clock = pageClock()
    const fake = fakeBridge({
      'codes.live': ({ ids }) => ids.map((id) => ({ ...sampleLive(clock.now() + 30_000), id }))
    })
    const live = createLiveCodes(fake.bridge, clock)
    live.getState().watch(codeId(1))
    await clock.pass(0)
    expect(live.getState().byId.size).toBe(1)

    fake.answer('codes.live', () => {
      throw new AppError('seeds-locked')
    })
    live.getState().refresh()
    await clock.pass(0)
    expect(live.getState()).toMatchObject({ isLocked: true, byId: new Map() })
    const asked = fake.inputsOf('codes.live').length
    await clock.pass(120_000)
    expect(fake.inputsOf('codes.live')).toHaveLength(asked)

    fake.answer('codes.live', ({ ids }) => ids.map((id) => ({ ...sampleLive(clock.now() + 30_000), id })))
    live.getState().refresh()
    await clock.pass(0)
    expect(live.getState()).toMatchObject({ isLocked: false })
    expect(live.getState().byId.size).toBe(1)
  })
})
