import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { looksMs, makeClipboard as make } from './support.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('SecretClipboard', () => {
  test('clears what it copied when the time is over, not before', async () => {
    const { port, clipboard, states } = make()
    await clipboard.copy('quince', 'password')
    expect(port.text).toBe('quince')
    expect(clipboard.state).toEqual({ kind: 'holding', content: 'password', clearsAtMs: Date.now() + 30_000 })
    await vi.advanceTimersByTimeAsync(29_999)
    expect(port.text).toBe('quince')
    await vi.advanceTimersByTimeAsync(1)
    expect(port.text).toBe('')
    expect(states.at(-1)).toEqual({ kind: 'idle' })
  })

  test('never touches what somebody else has copied since', async () => {
    const { port, clipboard } = make()
    await clipboard.copy('quince', 'password')
    port.text = 'theirs'
    await vi.advanceTimersByTimeAsync(30_000)
    expect(port.text).toBe('theirs')
    expect(clipboard.state).toEqual({ kind: 'idle' })
    await clipboard.copy('quince', 'password')
    port.text = 'quince '
    expect(await clipboard.clear()).toBe(false)
    expect(port.text).toBe('quince ')
  })

  test('gives the second copy its own full time', async () => {
    const { port, clipboard } = make()
    await clipboard.copy('first', 'password')
    await vi.advanceTimersByTimeAsync(20_000)
    await clipboard.copy('second', 'code')
    await vi.advanceTimersByTimeAsync(29_999)
    expect(port.text).toBe('second')
    await vi.advanceTimersByTimeAsync(1)
    expect(port.text).toBe('')
  })

  test('two copies at the same moment: the later stands, for its full time', async () => {
    const { port, clipboard } = make()
    await Promise.all([clipboard.copy('first', 'password'), clipboard.copy('second', 'code')])
    expect(clipboard.state).toMatchObject({ content: 'code' })
    await vi.advanceTimersByTimeAsync(29_999)
    expect(port.text).toBe('second')
    await vi.advanceTimersByTimeAsync(1)
    expect(port.text).toBe('')
    await vi.advanceTimersByTimeAsync(looksMs)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a copy that is under way when the time of the one before is over stands for its full time', async () => {
    const { port, clipboard } = make()
    await clipboard.copy('first', 'password')
    const write = port.writeSecret.bind(port)
    port.writeSecret = async (text) => {
      await new Promise((resolve) => setTimeout(resolve, 2000))
      await write(text)
    }
    await vi.advanceTimersByTimeAsync(29_000)
    const copying = clipboard.copy('second', 'code')
    await vi.advanceTimersByTimeAsync(2000)
    await copying
    await vi.advanceTimersByTimeAsync(29_000)
    expect(port.text).toBe('second')
    await vi.advanceTimersByTimeAsync(1000)
    expect(port.text).toBe('')
  })

  test('clears at once when asked, and says whether there was something of ours', async () => {
    const { port, clipboard } = make()
    expect(await clipboard.clear()).toBe(false)
    await clipboard.copy('quince', 'code')
    expect(await clipboard.clear()).toBe(true)
    expect(port.text).toBe('')
    expect(await clipboard.clear()).toBe(false)
    await vi.advanceTimersByTimeAsync(looksMs)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a clear asked for while a copy is under way clears that copy', async () => {
    const { port, clipboard } = make()
    const copying = clipboard.copy('quince', 'password')
    expect(await clipboard.clear()).toBe(true)
    await copying
    expect(port.text).toBe('')
    expect(clipboard.state).toEqual({ kind: 'idle' })
  })

  test('keeps it where the settings say so, until asked', async () => {
    const { port, clipboard } = make(null)
    await clipboard.copy('quince', 'password')
    expect(clipboard.state).toEqual({ kind: 'holding', content: 'password', clearsAtMs: null })
    await vi.advanceTimersByTimeAsync(86_400_000)
    expect(port.text).toBe('quince')
    expect(await clipboard.clear()).toBe(true)
  })

  test('says when the system does not take it, and still clears what was there before', async () => {
    const { port, clipboard } = make()
    await clipboard.copy('first', 'password')
    port.fault = new Error('no selection owner: second')
    const failing = clipboard.copy('second', 'password')
    await expect(failing).rejects.toEqual(new AppError('clipboard'))
    port.fault = undefined
    await vi.advanceTimersByTimeAsync(30_000)
    expect(port.text).toBe('')
  })

  test('tries again at the next clear where one failed', async () => {
    const { port, clipboard } = make()
    await clipboard.copy('quince', 'password')
    port.fault = new Error('out of reach')
    await vi.advanceTimersByTimeAsync(30_000)
    await expect(clipboard.clear()).rejects.toEqual(new AppError('clipboard'))
    expect(clipboard.state).toEqual({ kind: 'not-cleared' })
    port.fault = undefined
    expect(await clipboard.clear()).toBe(true)
    expect(port.text).toBe('')
  })

  test('tries again by itself where a clear failed, for a while', async () => {
    const { port, clipboard, states } = make()
    await clipboard.copy('quince', 'password')
    port.fault = new Error('another program has it open')
    await clipboard.clearAtLock().catch(() => undefined)
    expect(clipboard.state).toEqual({ kind: 'not-cleared' })
    await vi.advanceTimersByTimeAsync(12_000)
    port.fault = undefined
    await vi.advanceTimersByTimeAsync(5000)
    expect(port.text).toBe('')
    expect(states.at(-1)).toEqual({ kind: 'idle' })

    await clipboard.copy('quince', 'password')
    port.fault = new Error('out of reach')
    await vi.advanceTimersByTimeAsync(30_000)
    await vi.advanceTimersByTimeAsync(120_000)
    expect(vi.getTimerCount()).toBe(0)
    expect(clipboard.state).toEqual({ kind: 'not-cleared' })
  })

  test('takes away what has arrived although the system said that it was not taken', async () => {
    const { port, clipboard } = make()
    port.writeSecret = (text) => {
      port.text = text
      return Promise.reject(new Error('took too long'))
    }
    await expect(clipboard.copy('quince', 'password')).rejects.toEqual(new AppError('clipboard'))
    expect(port.text).toBe('')
    expect(clipboard.state).toEqual({ kind: 'idle' })
  })

  test('takes a picture of somebody else not for an empty text of ours', async () => {
    const { port, clipboard } = make()
    await clipboard.copy('', 'user-name')
    port.picture = 'theirs'
    await vi.advanceTimersByTimeAsync(30_000 + looksMs)
    expect(port.picture).toBe('theirs')
    expect(clipboard.state).toEqual({ kind: 'idle' })
  })

  test('keeps no copy of the text itself', async () => {
    const { clipboard, states } = make()
    await clipboard.copy('quince marmalade', 'password')
    expect(inspect(clipboard, { depth: 9, showHidden: true })).not.toContain('quince')
    expect(JSON.stringify([clipboard.state, states])).not.toContain('quince')
  })

  test('a clock that is set meanwhile clears neither early nor late, and what is told follows it', async () => {
    const { port, clipboard, clocks, states, wallNowMs } = make()
    for (const byMs of [3600_000, -3600_000, 86_400_000]) {
      await clipboard.copy('quince', 'password')
      await vi.advanceTimersByTimeAsync(10_000)
      clocks.wallMs += byMs
      states.length = 0
      await vi.advanceTimersByTimeAsync(1000)
      expect(states, String(byMs)).toEqual([
        { kind: 'holding', content: 'password', clearsAtMs: wallNowMs() + 19_000 }
      ])
      await vi.advanceTimersByTimeAsync(18_999)
      expect(port.text, String(byMs)).toBe('quince')
      await vi.advanceTimersByTimeAsync(1)
      expect(port.text, String(byMs)).toBe('')
      await vi.advanceTimersByTimeAsync(looksMs)
    }
  })

  test('after a sleep in which no timer ran it clears as it wakes', async () => {
    const { port, clipboard, clocks } = make()
    await clipboard.copy('quince', 'password')
    clocks.wallMs += 20_000
    clocks.uptimeMs += 20_000
    clipboard.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(port.text).toBe('quince')
    clocks.wallMs += 10_000
    clocks.uptimeMs += 10_000
    clipboard.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(port.text).toBe('')
  })

  test('leaves a tag of what is secret only, after the copy, and none once it is cleared', async () => {
    const { port, clipboard, tag } = make()
    const write = port.writeSecret.bind(port)
    port.writeSecret = async (text) => {
      expect(tag.noted).toBeUndefined()
      await write(text)
    }
    await clipboard.copy('quince', 'password')
    expect(tag.noted).toBe('quince')
    await clipboard.clear()
    await vi.advanceTimersByTimeAsync(looksMs)
    expect(tag.noted).toBeUndefined()
    await clipboard.copy('ada@example.com', 'user-name')
    expect(tag.noted).toBeUndefined()
  })

  describe('a pasted picture', () => {
    test('is cleared if it is still there, once', async () => {
      const { port, clipboard } = make()
      port.picture = 'a code'
      await clipboard.notePicture()
      expect(await clipboard.clearPicture()).toBe(true)
      expect(port.picture).toBeUndefined()
      port.picture = 'a code'
      expect(await clipboard.clearPicture()).toBe(false)
      expect(port.picture).toBe('a code')
    })

    test('is left alone where it is another one, where there was none, and after a lock', async () => {
      const { port, clipboard } = make()
      await clipboard.notePicture()
      port.picture = 'a code'
      expect(await clipboard.clearPicture()).toBe(false)
      await clipboard.notePicture()
      port.picture = 'holidays'
      expect(await clipboard.clearPicture()).toBe(false)
      await clipboard.notePicture()
      await clipboard.clearAtLock()
      expect(await clipboard.clearPicture()).toBe(false)
      expect(port.picture).toBe('holidays')
    })
  })
})
