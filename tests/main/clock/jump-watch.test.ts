import { describe, expect, test } from 'vitest'
import { JumpWatch } from '../../../src/main/clock/jump-watch.ts'

/** A computer's three clocks. */
function makeClocks() {
  const at = { wall: 1_800_000_000_000, monotonic: 5000, uptime: 90_000 }
  const watch = new JumpWatch({
    nowMs: () => at.wall,
    monotonicMs: () => at.monotonic,
    uptimeMs: () => at.uptime
  })
  const pass = (
    ms: number,
    { asleep = false, clockAhead = 0, uptimeByWall = false, sleepCounts = false } = {}
  ) => {
    at.wall += ms + clockAhead
    at.monotonic += asleep && !sleepCounts ? 0 : ms
    at.uptime += ms + (uptimeByWall ? clockAhead : 0)
  }
  return { at, watch, pass }
}
const hour = 3_600_000

describe('the watch over the clock', () => {
  test('says nothing while time passes, however long', () => {
    const { watch, pass } = makeClocks()
    for (const ms of [10_000, 10_013, 9_990, hour, 30 * 24 * hour]) {
      pass(ms)
      expect(watch.look()).toBe(false)
    }
    expect(watch.jump).toBeNull()
  })

  test.each([
    ['forward', 120_000],
    ['back', -hour],
    ['by as much as counts', 2000],
    ['back by as much as counts', -2000]
  ])('notices a clock that is set %s', (_how, clockAhead) => {
    const { at, watch, pass } = makeClocks()
    pass(10_000, { clockAhead })
    expect(watch.look()).toBe(true)
    expect(watch.jump).toEqual({ byMs: clockAhead, atMs: at.wall })
    pass(10_000)
    expect(watch.look()).toBe(false)
    expect(watch.jump?.byMs).toBe(clockAhead)
  })

  test('lets a clock that is kept right be hurried along', () => {
    const { watch, pass } = makeClocks()
    for (let n = 0; n < 100; n++) {
      pass(10_000, { clockAhead: 1999 })
      expect(watch.look()).toBe(false)
    }
    expect(watch.jump).toBeNull()
  })

  test('takes sleep for no jump, whether the monotonic clock stands still in it or not', () => {
    for (const sleepCounts of [false, true]) {
      const { watch, pass } = makeClocks()
      pass(8 * hour, { asleep: true, sleepCounts })
      expect(watch.look()).toBe(false)
    }
  })

  test('notices a clock that was set during sleep', () => {
    const { watch, pass } = makeClocks()
    pass(8 * hour, { asleep: true, clockAhead: hour })
    expect(watch.look()).toBe(true)
    expect(watch.jump?.byMs).toBe(hour)
  })

  test('does not take it for a jump where only the time since the start disagrees', () => {
    const { at, watch, pass } = makeClocks()
    pass(10_000)
    at.uptime = 0
    expect(watch.look()).toBe(false)
  })

  test('adds jumps up, and forgets those that made up for each other', () => {
    const { watch, pass } = makeClocks()
    pass(1000, { clockAhead: hour })
    watch.look()
    pass(1000, { clockAhead: 60_000 })
    watch.look()
    expect(watch.jump?.byMs).toBe(hour + 60_000)
    pass(1000, { clockAhead: -hour - 60_500 })
    expect(watch.look()).toBe(true)
    expect(watch.jump).toBeNull()
  })
})
