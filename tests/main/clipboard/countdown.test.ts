import { expect, test } from 'vitest'
import { Countdown } from '../../../src/main/clipboard/countdown.ts'

function start(lengthMs: number) {
  const at = { wall: 1_000_000, monotonic: 500, uptime: 90_000 }
  const countdown = new Countdown(
    { nowMs: () => at.wall, monotonicMs: () => at.monotonic, uptimeMs: () => at.uptime },
    lengthMs
  )
  return { at, countdown }
}

test('counts by the monotonic clock, whatever the wall clock is set to', () => {
  const { at, countdown } = start(30_000)
  at.monotonic += 10_000
  expect(countdown.leftMs).toBe(20_000)
  at.wall += 86_400_000
  expect(countdown.leftMs).toBe(20_000)
  expect(countdown.endsAtMs).toBe(at.wall + 20_000)
  at.wall -= 2 * 86_400_000
  expect(countdown.leftMs).toBe(20_000)
  at.monotonic += 30_000
  expect(countdown.leftMs).toBe(0)
})

test('counts a sleep, in which the monotonic clock stands still', () => {
  const { at, countdown } = start(30_000)
  at.monotonic += 5000
  at.wall += 25_000
  at.uptime += 25_000
  expect(countdown.leftMs).toBe(5000)
})

test('counts what a timer has waited where every clock stands still', () => {
  const { countdown } = start(3000)
  countdown.noteWaited(1000)
  countdown.noteWaited(1000)
  expect(countdown.leftMs).toBe(1000)
})
