import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BusMonitorOptions } from '../../../src/main/shell/bus-monitor.ts'
import { startLockTriggers } from '../../../src/main/shell/lock-triggers.ts'
import { watchScreenLock } from '../../../src/main/shell/screen-lock.ts'
import { watchWindow } from '../../../src/main/shell/window-locks.ts'
import { defaultSettings } from '../../../src/shared/rules/default-settings.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function make(platform: NodeJS.Platform, env: NodeJS.ProcessEnv = { DISPLAY: ':9' }) {
  const listeners = new Map<string, () => void>()
  const monitors: BusMonitorOptions[] = []
  const state = {
    settings: { ...defaultSettings },
    locks: [] as string[],
    cleared: 0,
    idleSeconds: 0,
    screen: 'active',
    isUnlocked: true,
    changes: 0
  }
  const { screenLock } = startLockTriggers({
    power: {
      getSystemIdleTime: () => state.idleSeconds,
      getSystemIdleState: () => state.screen,
      when: (event, listener) => void listeners.set(event, listener)
    },
    ...{ platform, env, monotonicMs: () => Date.now() },
    settings: () => state.settings,
    isUnlocked: () => state.isUnlocked,
    lock: (origin) => state.locks.push(origin),
    clearClipboard: () => {
      state.cleared += 1
      return Promise.reject(new Error('no clipboard'))
    },
    onChange: () => (state.changes += 1),
    watchScreen: (options) =>
      watchScreenLock({ ...options, startMonitor: (one) => (monitors.push(one), () => undefined) })
  })
  const happen = (event: string): void => {
    const listener = listeners.get(event)
    if (listener === undefined) throw new Error(`nobody listens to ${event}`)
    listener()
  }
  return { state, screenLock, happen, listeners, monitors }
}

const saver =
  'signal time=1.1 sender=:1.1 -> destination=(null destination) serial=2 path=/x; interface=org.gnome.ScreenSaver; member=ActiveChanged\n   boolean true\n'

describe('a lock by the system', () => {
  test('comes with a suspend, which also clears the clipboard where it does not lock', () => {
    const { state, happen } = make('win32')
    happen('suspend')
    happen('suspend')
    expect(state.locks).toEqual(['system', 'system'])
    state.settings.lockOnSuspend = false
    happen('suspend')
    expect(state.locks).toHaveLength(2)
    expect(state.cleared).toBe(3)
  })

  test('comes with the lock screen of Windows and macOS, and with another person at a Mac', () => {
    const windows = make('win32')
    windows.happen('lock-screen')
    expect(windows.state.locks).toEqual(['system'])
    expect(windows.listeners.has('user-did-resign-active')).toBe(false)
    const mac = make('darwin')
    mac.happen('lock-screen')
    mac.happen('user-did-resign-active')
    expect(mac.state.locks).toEqual(['system', 'system'])
    expect([windows.screenLock(), mac.screenLock()]).toEqual(['told', 'told'])
    mac.state.settings.lockOnScreenLock = false
    mac.happen('lock-screen')
    expect(mac.state.locks).toHaveLength(2)
  })

  test('comes on Linux by what the buses say, and asks the X server besides', () => {
    const { state, screenLock, monitors } = make('linux', {
      DISPLAY: ':9',
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/x',
      XDG_SESSION_ID: '3'
    })
    const [session, system] = monitors
    expect(monitors.map(({ bus }) => bus)).toEqual(['session', 'system'])
    expect(system?.rules.every((rule) => rule.includes("sender='org.freedesktop.login1'"))).toBe(true)
    expect(screenLock()).toBe('polled')
    session?.onListening(true)
    expect([screenLock(), state.changes]).toEqual(['told', 1])
    session?.onText(saver)
    expect(state.locks).toEqual(['system'])
    session?.onListening(false)
    expect(screenLock()).toBe('polled')

    state.screen = 'locked'
    vi.advanceTimersByTime(2000)
    expect(state.locks).toHaveLength(2)
    state.isUnlocked = false
    vi.advanceTimersByTime(10_000)
    expect(state.locks).toHaveLength(2)
  })

  test('is not promised where neither a bus nor an X server is there', () => {
    const { screenLock, monitors } = make('linux', { XDG_SESSION_TYPE: 'wayland', DISPLAY: ':9' })
    expect(monitors).toEqual([])
    expect(screenLock()).toBe('not-noticed')
  })

  test('comes when nobody was there for as long as the settings say', () => {
    const { state } = make('win32')
    state.idleSeconds = 600
    vi.advanceTimersByTime(5000)
    expect(state.locks).toEqual(['program'])
  })
})

describe('a window', () => {
  function open(settings: Partial<typeof defaultSettings>, tray: 'there' | 'missing' | 'unknown' = 'there') {
    const listeners = new Map<string, (event: { preventDefault: () => void }) => void>()
    const done: string[] = []
    const state = { isEnding: false }
    const window = {
      on: (event: string, listener: (event: { preventDefault: () => void }) => void) =>
        listeners.set(event, listener),
      minimize: () => done.push('minimised')
    }
    watchWindow(window, {
      settings: () => ({ ...defaultSettings, ...settings }),
      tray: () => tray,
      isEnding: () => state.isEnding,
      lock: () => done.push('locked'),
      quit: () => done.push('ended')
    })
    const happen = (event: 'close' | 'minimize') =>
      listeners.get(event)?.({ preventDefault: () => done.push('stays') })
    return { done, happen, state }
  }

  test('locks when it is minimised or closed, where that is wanted', () => {
    const plain = open({})
    plain.happen('minimize')
    plain.happen('close')
    expect(plain.done).toEqual([])
    const locking = open({ lockOnClose: true, lockOnMinimise: true })
    locking.happen('minimize')
    locking.happen('close')
    expect(locking.done).toEqual(['locked', 'locked'])
  })

  test('ends the program or is minimised where the tray is not wanted or not there', () => {
    const ending = open({ keepInTray: false, lockOnClose: true })
    ending.happen('close')
    expect(ending.done).toEqual(['locked', 'stays', 'ended'])
    const without = open({}, 'missing')
    without.happen('close')
    expect(without.done).toEqual(['stays', 'minimised'])
    without.state.isEnding = true
    without.happen('close')
    expect(without.done).toHaveLength(2)
  })
})
