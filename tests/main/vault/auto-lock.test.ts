import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startAutoLock } from '../../../src/main/vault/auto-lock.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function make() {
  const state = { idle: 0, limit: 10 as number | null, unlocked: true, locks: 0 }
  const stop = startAutoLock({
    idleSeconds: () => state.idle,
    limitMinutes: () => state.limit,
    isUnlocked: () => state.unlocked,
    lock: () => {
      state.locks += 1
      state.unlocked = false
    }
  })
  return { state, stop }
}

describe('startAutoLock', () => {
  test('locks once nobody has been there for as long as the settings say', () => {
    const { state, stop } = make()
    state.idle = 599
    vi.advanceTimersByTime(60_000)
    expect(state.locks).toBe(0)
    state.idle = 600
    vi.advanceTimersByTime(5000)
    expect(state.locks).toBe(1)
    vi.advanceTimersByTime(60_000)
    expect(state.locks).toBe(1)
    stop()
  })

  test('asks for the limit each time, and never locks without one', () => {
    const { state, stop } = make()
    Object.assign(state, { limit: null, idle: 1_000_000 })
    vi.advanceTimersByTime(600_000)
    expect(state.locks).toBe(0)
    state.limit = 1
    vi.advanceTimersByTime(5000)
    expect(state.locks).toBe(1)
    stop()
  })

  test('can be stopped', () => {
    const { state, stop } = make()
    stop()
    state.idle = 10_000
    vi.advanceTimersByTime(600_000)
    expect(state.locks).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})
