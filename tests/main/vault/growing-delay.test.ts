import { describe, expect, test } from 'vitest'
import {
  delayAfter,
  GrowingDelay,
  longestDelayMs,
  remainingMs,
  type Waiting
} from '../../../src/main/vault/growing-delay.ts'

/** One computer: its two clocks, and what its disk keeps between two runs of the program. */
function makeComputer() {
  const clock = { nowMs: 1_000_000, monotonicMs: 5 }
  let kept: Waiting | undefined
  const start = () =>
    new GrowingDelay({
      nowMs: () => clock.nowMs,
      monotonicMs: () => clock.monotonicMs,
      load: () => kept,
      store: (waiting) => {
        kept = waiting
      }
    })
  const pass = (ms: number) => {
    clock.nowMs += ms
    clock.monotonicMs += ms
  }
  return { clock, start, pass }
}

describe('the wait after wrong answers', () => {
  test('costs nothing twice, then doubles from a second to five minutes', () => {
    const { start, pass } = makeComputer()
    const delay = start()
    const waits = Array.from({ length: 14 }, () => {
      const wait = delay.wrong()
      pass(wait)
      return wait / 1000
    })
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300])
    expect(delay.right()).toBe(14)
    expect(delay.wrong()).toBe(0)
    expect(delayAfter(1_000_000)).toBe(longestDelayMs)
  })

  test('counts down, and never below nothing', () => {
    const { clock, start } = makeComputer()
    const delay = start()
    for (let n = 0; n < 3; n++) delay.wrong()
    expect(delay.remainingMs()).toBe(1000)
    clock.monotonicMs += 999.5
    expect(delay.remainingMs()).toBe(1)
    clock.monotonicMs += 5000
    expect(delay.remainingMs()).toBe(0)
  })

  test('goes on where the program is started again, with the count', () => {
    const { start, pass } = makeComputer()
    const before = start()
    for (let n = 0; n < 6; n++) before.wrong()
    pass(3000)
    const delay = start()
    expect(delay.remainingMs()).toBe(5000)
    expect(delay.wrong()).toBe(16_000)
    expect(start().right()).toBe(7)
    expect(start().remainingMs()).toBe(0)
  })

  test('is not ended by a clock that is set, while the program runs', () => {
    const { clock, start } = makeComputer()
    const delay = start()
    for (let n = 0; n < 12; n++) delay.wrong()
    clock.nowMs += 86_400_000
    expect(delay.remainingMs()).toBe(longestDelayMs)
  })

  test('does not last until a clock that was set back has caught up', () => {
    const { clock, start, pass } = makeComputer()
    const before = start()
    for (let n = 0; n < 4; n++) before.wrong()
    clock.nowMs -= 86_400_000
    expect(remainingMs({ wrong: 4, openAtMs: clock.nowMs + 86_402_000 }, clock.nowMs)).toBe(2000)
    const delay = start()
    expect(delay.remainingMs()).toBe(2000)
    pass(2000)
    expect(delay.remainingMs()).toBe(0)
  })
})
