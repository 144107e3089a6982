import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FakeClipboard } from '../../support/core.ts'
import { looksMs, makeClipboard as make } from './support.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('where another program puts it back', () => {
  /** Puts a text back as soon as it is gone, as often as said. */
  function restore(port: FakeClipboard, times: number) {
    const clear = port.clear.bind(port)
    const write = port.writeSecret.bind(port)
    let left = times
    const again = (was: string) => {
      if (left-- > 0) setTimeout(() => (port.text = was), 100)
    }
    port.clear = async () => {
      const was = port.text
      await clear()
      again(was)
    }
    port.writeSecret = async (text) => {
      const was = port.text
      await write(text)
      if (text === ' ') again(was)
    }
  }

  test('clears it again, and says nothing once it stays away', async () => {
    const { port, clipboard, states, tag } = make()
    await clipboard.copy('quince', 'password')
    restore(port, 2)
    expect(await clipboard.clear()).toBe(true)
    await vi.advanceTimersByTimeAsync(150)
    expect(port.text).toBe('quince')
    expect(tag.noted).toBe('quince')
    await vi.advanceTimersByTimeAsync(2 * looksMs)
    expect(port.text).toBe('')
    expect(states.at(-1)).toEqual({ kind: 'idle' })
    expect(tag.noted).toBeUndefined()
  })

  test('writes over it where a clear does not help', async () => {
    const { port, clipboard, states } = make()
    await clipboard.copy('quince', 'password')
    restore(port, 3)
    await clipboard.clear()
    await vi.advanceTimersByTimeAsync(2 * looksMs)
    expect(port.text).toBe(' ')
    expect(states.at(-1)).toEqual({ kind: 'idle' })
  })

  test('says so where nothing helps, and tries once more when asked', async () => {
    const { port, clipboard, states, tag } = make()
    await clipboard.copy('quince', 'password')
    restore(port, 4)
    await clipboard.clear()
    await vi.advanceTimersByTimeAsync(2 * looksMs)
    expect(port.text).toBe('quince')
    expect(states.at(-1)).toEqual({ kind: 'put-back' })
    expect(tag.noted).toBe('quince')
    expect(await clipboard.clear()).toBe(true)
    await vi.advanceTimersByTimeAsync(looksMs)
    expect(port.text).toBe('')
    expect(clipboard.state).toEqual({ kind: 'idle' })
    expect(tag.noted).toBeUndefined()
  })

  test('never takes the same text for it that was copied anew, nor what somebody else copied', async () => {
    const { port, clipboard } = make()
    await clipboard.copy('quince', 'password')
    await clipboard.clear()
    await clipboard.copy('quince', 'password')
    await vi.advanceTimersByTimeAsync(looksMs)
    expect(port.text).toBe('quince')
    await clipboard.clear()
    port.text = 'theirs'
    await vi.advanceTimersByTimeAsync(looksMs)
    expect(port.text).toBe('theirs')
  })

  test('at the end of the program it is looked for once more', async () => {
    const { port, clipboard, tag } = make()
    await clipboard.copy('quince', 'password')
    restore(port, 1)
    const ending = clipboard.clearAtEnd()
    await vi.advanceTimersByTimeAsync(400)
    await ending
    expect(port.text).toBe('')
    // Whether it came back once more nobody can say now: the next start does.
    expect(tag.noted).toBe('quince')
  })
})

describe('after a crash', () => {
  test('clears what the tag is of, and reads nothing where there is none', async () => {
    const { port, clipboard, tag, states } = make()
    port.text = 'quince'
    port.fault = new Error('nobody may read it')
    expect(await clipboard.clearAfterCrash()).toBe(false)
    port.fault = undefined
    tag.noted = 'quince'
    expect(await clipboard.clearAfterCrash()).toBe(true)
    expect(port.text).toBe('')
    expect(tag.noted).toBeUndefined()
    expect(states).toEqual([])
  })

  test('leaves everything else alone, and takes the tag away', async () => {
    const { port, clipboard, tag } = make()
    port.text = 'theirs'
    tag.noted = 'quince'
    expect(await clipboard.clearAfterCrash()).toBe(false)
    expect(port.text).toBe('theirs')
    expect(tag.noted).toBeUndefined()
  })

  test('leaves what was copied meanwhile, and its tag', async () => {
    const { port, clipboard, tag } = make()
    port.text = 'quince'
    tag.noted = 'quince'
    const clearing = clipboard.clearAfterCrash()
    await clipboard.copy('medlar', 'password')
    expect(await clearing).toBe(false)
    expect(port.text).toBe('medlar')
    expect(tag.noted).toBe('medlar')
  })
})
