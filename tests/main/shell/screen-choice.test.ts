import { describe, expect, it } from 'vitest'
import { asksByItself, isSameWindow } from '../../../src/main/shell/screen-capture.ts'
import { choiceValidMs, screenChoice } from '../../../src/main/shell/screen-choice.ts'

function setUp() {
  const clock = { nowMs: 5 }
  return { clock, choice: screenChoice(() => clock.nowMs) }
}

describe('the chosen screen', () => {
  it('is given out once', () => {
    const { choice } = setUp()
    expect(choice.take()).toBeUndefined()
    choice.make('screen:1:0')
    expect(choice.isThere()).toBe(true)
    expect(choice.take()).toEqual({ sourceId: 'screen:1:0' })
    expect(choice.isThere()).toBe(false)
    expect(choice.take()).toBeUndefined()
  })

  it('is forgotten after ten seconds, or when the page is done', () => {
    const { clock, choice } = setUp()
    choice.make(null)
    clock.nowMs += choiceValidMs - 1
    expect(choice.isThere()).toBe(true)
    clock.nowMs += 1
    expect(choice.isThere()).toBe(false)
    expect(choice.take()).toBeUndefined()
    choice.make('window:2:0')
    choice.forget()
    expect(choice.take()).toBeUndefined()
  })
})

describe('what can be looked at', () => {
  it('is asked by the desktop itself on Wayland', () => {
    const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' }
    expect(asksByItself('linux', wayland)).toBe(true)
    expect(asksByItself('linux', { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'wayland-0' })).toBe(false)
    expect(asksByItself('linux', { XDG_SESSION_TYPE: 'wayland' })).toBe(false)
    expect(asksByItself('darwin', wayland)).toBe(false)
  })

  it('is not our own window, whatever stands behind its number', () => {
    expect(isSameWindow('window:4194305:0', 'window:4194305:1')).toBe(true)
    expect(isSameWindow('window:41943050:0', 'window:4194305:1')).toBe(false)
    expect(isSameWindow('screen:4194305:0', 'window:4194305:1')).toBe(false)
  })
})
