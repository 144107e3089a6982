import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { createLiveCodes } from '../../src/renderer/src/features/codes/live-codes.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { pageClock } from '../support/page-clock.ts'
import { codeId, sampleLive } from '../support/page-samples.ts'

function setUp(untilMs: (nowMs: number) => number | null = (now) => (Math.floor(now / 30_000) + 1) * 30_000) {
  const clock = pageClock(1_700_000_010_000)
  const fake = fakeBridge({
    'codes.live': ({ ids }) =>
      ids.map((id) => ({ ...sampleLive(untilMs(clock.now()), String(Math.floor(clock.now() / 30_000))), id }))
  })
  const store = createLiveCodes(fake.bridge, clock)
  return { clock, fake, get: () => store.getState() }
}

describe('live codes', () => {
  it('asks once for all rows that appear together', async () => {
    const { clock, fake, get } = setUp()
    for (const n of [1, 2, 3]) get().watch(codeId(n))
    await clock.pass(0)
    expect(fake.inputsOf('codes.live')).toEqual([{ ids: [codeId(1), codeId(2), codeId(3)] }])
    expect(get().byId.size).toBe(3)
  })

  it('asks again just after the first code has run out, not before', async () => {
    const { clock, fake, get } = setUp()
    get().watch(codeId(1))
    await clock.pass(0)
    const first = get().byId.get(codeId(1))
    const leftMs = (first?.validUntilMs ?? 0) - clock.now()
    await clock.pass(leftMs - 1)
    expect(fake.calls).toHaveLength(1)
    await clock.pass(50)
    expect(fake.calls).toHaveLength(2)
    expect(get().byId.get(codeId(1))?.code).not.toBe(first?.code)
  })

  it('never shows an old code again after nobody looked for a while', async () => {
    const { clock, get } = setUp()
    const release = get().watch(codeId(1))
    await clock.pass(0)
    const old = get().byId.get(codeId(1))?.code
    release()
    await clock.pass(120_000)
    get().watch(codeId(1))
    expect(get().byId.get(codeId(1))?.code).not.toBe(old)
    await clock.pass(0)
    expect(get().byId.get(codeId(1))?.code).toBe(String(Math.floor(clock.now() / 30_000)))
  })

  it('sets no timer for counter-based codes', async () => {
    const { clock, fake, get } = setUp(() => null)
    get().watch(codeId(1))
    await clock.pass(3_600_000)
    expect(fake.calls).toHaveLength(1)
    expect(clock.waiting).toBe(0)
  })

  it('does not hammer main when its codes are over already', async () => {
    const { clock, fake, get } = setUp((now) => now - 1_000)
    get().watch(codeId(1))
    await clock.pass(10_000)
    expect(fake.calls.length).toBeLessThanOrEqual(41)
  })

  it('splits more ids than one call takes', async () => {
    const { clock, fake, get } = setUp()
    for (let n = 0; n < 501; n += 1) get().watch(codeId(n))
    await clock.pass(0)
    expect(fake.inputsOf('codes.live').map(({ ids }) => ids.length)).toEqual([500, 1])
    expect(get().byId.size).toBe(501)
  })

  it('tries again after a failure, and is silent once stopped', async () => {
    const { clock, fake, get } = setUp()
    fake.answer('codes.live', () => {
      throw new AppError('locked')
    })
    get().watch(codeId(1))
    await clock.pass(5_001)
    expect(fake.calls).toHaveLength(2)
    get().stop()
    await clock.pass(60_000)
    expect(fake.calls).toHaveLength(2)
    expect(get().byId.size).toBe(0)
  })
})
