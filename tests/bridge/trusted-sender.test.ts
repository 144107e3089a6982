import type { IpcMainInvokeEvent } from 'electron/main'
import { describe, expect, test } from 'vitest'
import { isTrustedSender } from '../../src/main/bridge/trusted-sender.ts'
import { fakePage } from '../support/fake-page.ts'

const ours = fakePage()
const eventOf = (frame: unknown, sender: unknown = ours) =>
  ({ sender, senderFrame: frame }) as IpcMainInvokeEvent
const frameOf = (url: string, parent: unknown = null) => ({ url, parent })
const good = 'app://latchkey/index.html'

describe('isTrustedSender', () => {
  test('takes our page’s main frame', () => {
    expect(isTrustedSender(eventOf(frameOf(good)), ours)).toBe(true)
    expect(isTrustedSender(eventOf(frameOf('app://latchkey/other.html#x')), ours)).toBe(true)
    expect(isTrustedSender(eventOf(frameOf('app://latchkey-again/index.html#x')), ours)).toBe(true)
  })

  test.each([
    ['https://latchkey/index.html'],
    ['app://latchkey.evil/index.html'],
    ['app://latchkey-/index.html'],
    ['app://latchkey-again-2/index.html'],
    ['app://latchkey-again.evil/index.html'],
    ['app://paper/1/sheet.html'],
    ['app://evil/latchkey'],
    ['app://latchkey:99/index.html'],
    ['app://user@latchkey.evil/'],
    ['app:latchkey'],
    ['app:///index.html'],
    ['application://latchkey/'],
    ['file:///index.html'],
    ['about:blank'],
    ['about:srcdoc'],
    ['data:text/html,app://latchkey/'],
    ['blob:app://latchkey/1'],
    ['devtools://devtools/app://latchkey/'],
    [''],
    ['not an address']
  ])('refuses %s', (url) => {
    expect(isTrustedSender(eventOf(frameOf(url)), ours)).toBe(false)
  })

  test('refuses another page, a frame inside of ours, a frame or a window that is gone', () => {
    expect(isTrustedSender(eventOf(frameOf(good), fakePage()), ours)).toBe(false)
    expect(isTrustedSender(eventOf(frameOf(good, frameOf(good))), ours)).toBe(false)
    expect(isTrustedSender(eventOf(null), ours)).toBe(false)
    expect(isTrustedSender(eventOf(frameOf(good)), undefined)).toBe(false)
    const gone = fakePage({ isDestroyed: () => true })
    expect(isTrustedSender(eventOf(frameOf(good), gone), gone)).toBe(false)
  })
})
