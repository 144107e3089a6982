import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TrayPresence, type TrayHost } from '../../../src/main/tray/tray-presence.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function make(first: TrayHost) {
  const seen = { host: first, asked: 0, made: 0, changed: 0 }
  const presence = new TrayPresence({
    ask: () => {
      seen.asked += 1
      return Promise.resolve(seen.host)
    },
    makeIcon: () => (seen.made += 1),
    onChange: () => (seen.changed += 1)
  })
  return { seen, presence }
}
const there = (owner: string): TrayHost => ({ kind: 'there', owner })

test('makes the icon once, and anew only for another tray', async () => {
  const { seen, presence } = make(there(':1.1'))
  await presence.look()
  expect(seen).toMatchObject({ made: 1, changed: 1 })
  await vi.advanceTimersByTimeAsync(180_000)
  expect(seen).toMatchObject({ asked: 4, made: 1, changed: 1 })
  seen.host = there(':1.9')
  await presence.look()
  expect(seen).toMatchObject({ made: 2, changed: 1 })
  presence.end()
})

test('looks for a tray that comes later, less and less often', async () => {
  const { seen, presence } = make({ kind: 'missing' })
  await presence.look()
  expect(presence.state).toBe('missing')
  expect(seen.made).toBe(1)
  const asked = async (afterMs: number) => {
    await vi.advanceTimersByTimeAsync(afterMs)
    return seen.asked
  }
  expect(await asked(2000)).toBe(2)
  expect(await asked(5000)).toBe(3)
  expect(await asked(10_000)).toBe(4)
  expect(await asked(59_000)).toBe(4)
  seen.host = there(':1.4')
  expect(await asked(1000)).toBe(5)
  expect(presence.state).toBe('there')
  expect(seen.made).toBe(2)
  presence.end()
})

test('looks once more where it was told to while it was looking', async () => {
  const { seen, presence } = make({ kind: 'missing' })
  const first = presence.look()
  await presence.look()
  await first
  expect(seen.asked).toBe(2)
  presence.end()
})
