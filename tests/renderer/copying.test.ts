import { afterEach, describe, expect, it } from 'vitest'
import type { CopiedCode } from '../../src/shared/model/code.ts'
import { createCopying } from '../../src/renderer/src/features/codes/copying.ts'
import { fakeBridge, type FakeBridge } from '../support/fake-bridge.ts'
import { pageClock, settle } from '../support/page-clock.ts'
import { codeId, sampleCopied } from '../support/page-samples.ts'

let fake: FakeBridge
afterEach(() => {
  fake.check()
})

/** Main tells to wait until the moment, and copies from then on. */
function setUp(fromMs: number) {
  const clock = pageClock(1_700_000_000_000)
  fake = fakeBridge({
    'codes.copy': (): CopiedCode =>
      clock.now() < fromMs ? { kind: 'wait', untilMs: fromMs } : { ...sampleCopied }
  })
  const { getState } = createCopying(fake.bridge, clock)
  return { clock, getState }
}
const beginMs = 1_700_000_003_000

describe('copying a code', () => {
  it('answers which one it was', async () => {
    const { getState } = setUp(0)
    expect(await getState().copy(codeId(1))).toEqual(sampleCopied)
    expect(getState().waiting).toBeUndefined()
  })

  it('waits for the next one where main says so, in sight, and copies it when it has begun', async () => {
    const { clock, getState } = setUp(beginMs)
    const copied = getState().copy(codeId(1))
    await settle()
    expect(getState().waiting).toEqual({ id: codeId(1), untilMs: beginMs })
    await clock.pass(2_900)
    expect(fake.calls).toHaveLength(1)
    await clock.pass(300)
    expect(await copied).toEqual(sampleCopied)
    expect(fake.calls).toHaveLength(2)
    expect(getState().waiting).toBeUndefined()
  })

  it('gives up waiting when it is told to, and copies nothing later', async () => {
    const { clock, getState } = setUp(beginMs)
    const copied = getState().copy(codeId(1))
    await settle()
    getState().cancel()
    expect(await copied).toBeUndefined()
    await clock.pass(10_000)
    expect(fake.calls).toHaveLength(1)
    expect(clock.waiting).toBe(0)
  })

  it('does not begin to wait for what was given up on its way', async () => {
    const { clock, getState } = setUp(beginMs)
    const copied = getState().copy(codeId(1))
    getState().cancel()
    expect(await copied).toBeUndefined()
    expect(getState().waiting).toBeUndefined()
    expect(clock.waiting).toBe(0)
  })

  it('waits for one only: another copy takes its place', async () => {
    const { clock, getState } = setUp(beginMs)
    const first = getState().copy(codeId(1))
    await settle()
    const second = getState().copy(codeId(2))
    expect(await first).toBeUndefined()
    await settle()
    expect(getState().waiting?.id).toBe(codeId(2))
    await clock.pass(5_000)
    expect(await second).toEqual(sampleCopied)
    expect(fake.inputsOf('codes.copy').map(({ id }) => id)).toEqual([codeId(1), codeId(2), codeId(2)])
  })
})
