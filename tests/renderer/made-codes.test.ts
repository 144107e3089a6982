import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { createMadeCodes } from '../../src/renderer/src/features/codes/made-codes.ts'
import { createShownCodes, isShown } from '../../src/renderer/src/features/codes/shown-codes.ts'
import { fakeBridge, type FakeBridge } from '../support/fake-bridge.ts'
import { pageClock } from '../support/page-clock.ts'
import { codeId, sampleLive } from '../support/page-samples.ts'

let fake: FakeBridge
afterEach(() => {
  fake.check()
})

function setUp() {
  const clock = pageClock()
  let counter = 0
  fake = fakeBridge({
    'codes.makeNext': () => {
      counter += 1
      return { code: `00000${String(counter)}`, counter: counter - 1, undoUntilMs: clock.now() + 600_000 }
    },
    'codes.takeBack': () => ({ takenBack: true }),
    'codes.findCounter': ({ code }) => ({ found: code === '123456' })
  })
  const { getState } = createMadeCodes(fake.bridge, clock)
  return { clock, getState, shown: () => getState().byId.get(codeId(1))?.code }
}

describe('codes that run on a counter', () => {
  it('are shown once made, and no longer than they can be taken back', async () => {
    const { clock, getState, shown } = setUp()
    await getState().make(codeId(1))
    expect(shown()).toBe('000001')
    await clock.pass(599_000)
    await getState().make(codeId(1))
    expect(shown()).toBe('000002')
    await clock.pass(599_000)
    expect(shown()).toBe('000002')
    await clock.pass(1_000)
    expect(shown()).toBeUndefined()
  })

  it('are made once by two presses at once, and again after a failure', async () => {
    const { getState, shown } = setUp()
    await Promise.all([getState().make(codeId(1)), getState().make(codeId(1))])
    expect(fake.inputsOf('codes.makeNext')).toHaveLength(1)
    fake.answer('codes.makeNext', () => {
      throw new AppError('disk-full')
    })
    await expect(getState().make(codeId(1))).rejects.toMatchObject({ code: 'disk-full' })
    expect(shown()).toBe('000001')
  })

  it('leave the screen when they are taken back or the counter was found elsewhere', async () => {
    const { getState, shown } = setUp()
    await getState().make(codeId(1))
    expect(await getState().takeBack(codeId(1))).toBe(true)
    expect(shown()).toBeUndefined()
    await getState().make(codeId(1))
    expect(await getState().findCounter(codeId(1), '999999')).toBe(false)
    expect(shown()).toBe('000002')
    expect(await getState().findCounter(codeId(1), '123456')).toBe(true)
    expect(shown()).toBeUndefined()
  })

  it('are forgotten at lock, with their timers', async () => {
    const { clock, getState, shown } = setUp()
    await getState().make(codeId(1))
    getState().forgetAll()
    expect(shown()).toBeUndefined()
    expect(clock.waiting).toBe(0)
  })
})

describe('hidden codes', () => {
  it('are shown by a click for as long as the code holds, and only that one', () => {
    const { getState } = createShownCodes()
    const now = sampleLive(60_000)
    getState().show(codeId(1), now)
    expect(isShown(getState().fromById, codeId(1), now)).toBe(true)
    expect(isShown(getState().fromById, codeId(1), sampleLive(90_000))).toBe(false)
    expect(isShown(getState().fromById, codeId(2), now)).toBe(false)
  })
})
