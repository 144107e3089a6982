import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SystemState } from '../../../src/shared/model/system.ts'
import {
  isHiddenStart,
  stayHiddenInTray,
  stayReachable,
  trayWithinMs
} from '../../../src/main/shell/hidden-start.ts'
import { shortcutFeatures } from '../../../src/main/shell/wayland-features.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a start without a window', () => {
  it('is asked for by the setting, the switch, or the system at login', () => {
    const by = (startHidden: boolean, isAskedTo: boolean, isAtLogin: boolean) =>
      isHiddenStart({ startHidden }, { isAskedTo, isAtLogin })
    expect(by(false, false, false)).toBe(false)
    expect([by(true, false, false), by(false, true, false), by(false, false, true)]).toEqual([
      true,
      true,
      true
    ])
  })

  function start(tray: SystemState['tray']) {
    const now = { tray, isShown: false }
    const show = vi.fn(() => void (now.isShown = true))
    stayHiddenInTray({ tray: () => now.tray, show, isShown: () => now.isShown })
    return { now, show }
  }

  it('shows none where there is a tray, also one that comes a little later', () => {
    const there = start('there')
    const later = start('missing')
    vi.advanceTimersByTime(1000)
    later.now.tray = 'there'
    vi.advanceTimersByTime(60_000)
    expect(there.show).not.toHaveBeenCalled()
    expect(later.show).not.toHaveBeenCalled()
  })

  it.each(['missing', 'unknown'] as const)('shows one where the tray is %s for some seconds', (tray) => {
    const never = start(tray)
    vi.advanceTimersByTime(trayWithinMs - 1)
    expect(never.show).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(never.show).toHaveBeenCalledOnce()
  })

  it('leaves alone a window that somebody asked for meanwhile', () => {
    const asked = start('unknown')
    asked.now.isShown = true
    vi.advanceTimersByTime(60_000)
    expect(asked.show).not.toHaveBeenCalled()
  })
})

describe('a window that was closed into the tray', () => {
  it('is shown where the tray is gone for good, and not where its panel starts anew', () => {
    const now: { tray: SystemState['tray']; isShown: boolean } = { tray: 'there', isShown: false }
    const show = vi.fn(() => void (now.isShown = true))
    const stop = stayReachable({ tray: () => now.tray, show, isShown: () => now.isShown })
    vi.advanceTimersByTime(60_000)
    for (const tray of ['missing', 'there', 'missing', 'unknown'] as const) {
      now.tray = tray
      vi.advanceTimersByTime(trayWithinMs - 2000)
    }
    expect(show).not.toHaveBeenCalled()
    now.tray = 'missing'
    vi.advanceTimersByTime(trayWithinMs + 2000)
    expect(show).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(60_000)
    expect(show).toHaveBeenCalledOnce()
    stop()
    now.isShown = false
    vi.advanceTimersByTime(60_000)
    expect(show).toHaveBeenCalledOnce()
  })
})

describe('shortcutFeatures', () => {
  const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' }
  it('adds the portal on Wayland to what was there, and nothing elsewhere', () => {
    expect(shortcutFeatures('A,B', 'linux', wayland)).toBe(
      'A,B,GlobalShortcutsPortal,GlobalShortcutsPortalPreferredTrigger'
    )
    expect(shortcutFeatures('GlobalShortcutsPortal', 'linux', wayland)).toBe(
      'GlobalShortcutsPortal,GlobalShortcutsPortalPreferredTrigger'
    )
    expect(shortcutFeatures('', 'linux', { XDG_SESSION_TYPE: 'x11' })).toBeUndefined()
    expect(shortcutFeatures('', 'darwin', wayland)).toBeUndefined()
  })
})
