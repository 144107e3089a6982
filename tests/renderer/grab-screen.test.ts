import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { settled } from '../../src/renderer/src/features/intake/grab-screen.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Frames that are told apart by their number; `shows` says what each looks like. */
function frames(shows: readonly number[]) {
  const closed: number[] = []
  let taken = 0
  const grab = () => {
    const n = taken
    taken += 1
    if (n >= shows.length) return Promise.reject(new Error('the window is gone'))
    return Promise.resolve({ width: n, close: () => closed.push(n) } as unknown as ImageBitmap)
  }
  const look = (frame: ImageBitmap) => Uint8ClampedArray.of(shows[frame.width] ?? 0)
  return { grab, look, closed, count: () => taken }
}

async function settle(shows: readonly number[]) {
  const { grab, look, closed, count } = frames(shows)
  const ended = grab().then((first) => settled(first, grab, look))
  await vi.runAllTimersAsync()
  return { shown: shows[(await ended).width], closed, count: count() }
}

it('takes the picture that stays, not the empty one before the window was drawn', async () => {
  const { shown, closed, count } = await settle([0, 0, 7, 7, 7, 7, 7])
  expect(shown).toBe(7)
  expect(count).toBe(5)
  expect(closed).toEqual([0, 1, 2, 3])
})

it('takes the last one of a window that never holds still', async () => {
  const shows = Array.from({ length: 50 }, (_, n) => n)
  const { shown, closed, count } = await settle(shows)
  expect(shown).toBe(count - 1)
  expect(count).toBeLessThan(20)
  expect(closed).toHaveLength(count - 1)
})

it('keeps what there is where the window was closed meanwhile', async () => {
  const { shown, closed } = await settle([3, 4])
  expect(shown).toBe(4)
  expect(closed).toEqual([0])
})
