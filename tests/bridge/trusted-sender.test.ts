import type { IpcMainInvokeEvent } from 'electron/main'
import { describe, expect, test } from 'vitest'
import { isTrustedSender } from '../../src/main/bridge/trusted-sender.ts'
import { quickPage, windowPage } from '../../src/main/shell/page-scheme.ts'
import { fakePage } from '../support/fake-page.ts'

const ours = fakePage()
const eventOf = (frame: unknown, sender: unknown = ours) =>
  ({ sender, senderFrame: frame }) as IpcMainInvokeEvent
const frameOf = (url: string, parent: unknown = null) => ({ url, parent })
const good = 'app://latchkey/index.html'

describe('isTrustedSender', () => {
  test('takes our page’s main frame', () => {
    expect(isTrustedSender(eventOf(frameOf(good)), windowPage, ours)).toBe(true)
    expect(isTrustedSender(eventOf(frameOf('app://latchkey/other.html#x')), windowPage, ours)).toBe(true)
    expect(isTrustedSender(eventOf(frameOf('app://latchkey-again/index.html#x')), windowPage, ours)).toBe(
      true
    )
  })

  test.each([
    ['https://latchkey/index.html'],
    ['app://latchkey.evil/index.html'],
    ['app://latchkey-/index.html'],
    ['app://latchkey-again-2/index.html'],
    ['app://latchkey-again.evil/index.html'],
    ['app://latchkey-quick/quick.html'],
    ['app://latchkey-quick-again/quick.html'],
    ['app://latchkey-quick/index.html'],
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
    expect(isTrustedSender(eventOf(frameOf(url)), windowPage, ours)).toBe(false)
  })

  test('takes the page of quick access at its own origins, and at no other', () => {
    const is = (url: string) => isTrustedSender(eventOf(frameOf(url)), quickPage, ours)
    expect(is('app://latchkey-quick/quick.html#x')).toBe(true)
    expect(is('app://latchkey-quick-again/quick.html#x')).toBe(true)
    expect(is(good)).toBe(false)
    expect(is('app://latchkey-again/index.html')).toBe(false)
    expect(is('app://latchkey-quick.evil/quick.html')).toBe(false)
  })

  test('refuses another page, a frame inside of ours, a frame or a window that is gone', () => {
    expect(isTrustedSender(eventOf(frameOf(good), fakePage()), windowPage, ours)).toBe(false)
    expect(isTrustedSender(eventOf(frameOf(good, frameOf(good))), windowPage, ours)).toBe(false)
    expect(isTrustedSender(eventOf(null), windowPage, ours)).toBe(false)
    expect(isTrustedSender(eventOf(frameOf(good)), windowPage, undefined)).toBe(false)
    const gone = fakePage({ isDestroyed: () => true })
    expect(isTrustedSender(eventOf(frameOf(good), gone), windowPage, gone)).toBe(false)
  })
})
