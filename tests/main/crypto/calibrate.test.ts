import { describe, expect, test } from 'vitest'
import { calibratedCost, realHashMs } from '../../../src/main/crypto/calibrate.ts'
import { isAcceptableCost } from '../../../src/main/crypto/password-hash.ts'

/** A machine that needs `ms` for three passes over 256 MiB. */
const machine = (ms: number) => (cost: { memoryKiB: number; passes: number }) =>
  Promise.resolve((ms * cost.memoryKiB * cost.passes) / (256 * 1024 * 3))

describe('the cost of a new master password', () => {
  test.each([
    [1, 256, 16],
    [140, 256, 12],
    [350, 256, 5],
    [900, 256, 3],
    [1500, 128, 3],
    [3000, 64, 3],
    [60_000, 64, 3]
  ])('a machine that takes %d ms gets %d MiB and %d passes', async (ms, memoryMiB, passes) => {
    const cost = await calibratedCost(machine(ms))
    expect(cost).toEqual({ memoryKiB: memoryMiB * 1024, passes, lanes: 4 })
    expect(isAcceptableCost(cost)).toBe(true)
  })

  test('is acceptable on this machine', async () => {
    expect(isAcceptableCost(await calibratedCost(realHashMs(() => performance.now())))).toBe(true)
  })
})
