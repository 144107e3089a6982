import { describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { isSameShortcut } from '../../../src/main/shell/same-shortcut.ts'
import { Shortcuts, type ShortcutName } from '../../../src/main/shell/shortcuts.ts'

/** A system whose keys each have one owner. */
function system(platform: NodeJS.Platform = 'linux', isByPortal = false) {
  const ours = new Map<string, () => void>()
  const others = new Set<string>()
  const keys = {
    register: (shortcut: string, pressed: () => void) => {
      if (shortcut === 'Nonsense') throw new TypeError('no such keys')
      if (others.has(shortcut) || ours.has(shortcut)) return false
      ours.set(shortcut, pressed)
      return true
    },
    isRegistered: (shortcut: string) => ours.has(shortcut),
    unregister: (shortcut: string) => void ours.delete(shortcut)
  }
  const wanted: Record<ShortcutName, string | null> = { quick: 'Control+Shift+Space', lock: null }
  const pressed = vi.fn<(name: ShortcutName) => void>()
  const onChange = vi.fn()
  const shortcuts = new Shortcuts({ keys, platform, isByPortal, wanted: () => wanted, pressed, onChange })
  const states = () => [shortcuts.stateOf('quick'), shortcuts.stateOf('lock')]
  return { ours, others, wanted, pressed, onChange, shortcuts, states }
}

describe('keys of the whole system', () => {
  it('are those of the settings, at once when these change, and none after the end', () => {
    const { ours, wanted, pressed, onChange, shortcuts, states } = system()
    expect(states()).toEqual(['off', 'off'])
    shortcuts.apply()
    expect(shortcuts.takeNews()).toBe(false)
    expect(states()).toEqual(['works', 'off'])
    ours.get('Control+Shift+Space')?.()
    expect(pressed.mock.calls).toEqual([['quick']])
    Object.assign(wanted, { quick: 'Alt+F1', lock: 'Alt+F2' })
    shortcuts.apply()
    expect([...ours.keys()]).toEqual(['Alt+F1', 'Alt+F2'])
    expect(onChange).toHaveBeenCalledTimes(2)
    shortcuts.apply()
    expect(onChange).toHaveBeenCalledTimes(2)
    // One gets the keys that the other had.
    Object.assign(wanted, { quick: 'Alt+F2', lock: 'Alt+F1' })
    shortcuts.apply()
    expect(states()).toEqual(['works', 'works'])
    ours.get('Alt+F1')?.()
    expect(pressed).toHaveBeenLastCalledWith('lock')
    shortcuts.stop()
    expect(ours.size).toBe(0)
  })

  it('are taken where another program has them, and tried again until it has not', () => {
    const { ours, others, onChange, shortcuts, states } = system()
    others.add('Control+Shift+Space')
    shortcuts.apply()
    expect(states()).toEqual(['taken', 'off'])
    expect([shortcuts.takeNews(), shortcuts.takeNews()]).toEqual([true, false])
    shortcuts.retry()
    expect(onChange).toHaveBeenCalledTimes(1)
    others.clear()
    shortcuts.retry()
    expect(states()).toEqual(['works', 'off'])
    expect(onChange).toHaveBeenCalledTimes(2)
    expect(ours.size).toBe(1)
  })

  it('do one thing only: the same combination for both works for the first', () => {
    const { wanted, shortcuts, states } = system()
    Object.assign(wanted, { quick: 'CommandOrControl+Shift+L', lock: 'Shift+Control+L' })
    shortcuts.apply()
    expect(states()).toEqual(['works', 'taken'])
    wanted.quick = null
    shortcuts.apply()
    shortcuts.retry()
    expect(states()).toEqual(['off', 'works'])
  })

  it('can be tried without being kept', () => {
    const { ours, others, shortcuts } = system()
    shortcuts.apply()
    expect(shortcuts.check('Alt+F3')).toBe('free')
    expect(ours.size).toBe(1)
    others.add('Alt+F4')
    expect(shortcuts.check('Alt+F4')).toBe('taken')
    expect(shortcuts.check('Nonsense')).toBe('taken')
    expect(() => shortcuts.check('Shift+Control+Space')).toThrow(new AppError('refused'))
  })

  it('are not tried out where the desktop itself hands them out', () => {
    const { ours, others, wanted, shortcuts, states } = system('linux', true)
    shortcuts.apply()
    expect(shortcuts.check('Alt+F3')).toBe('free')
    expect([...ours.keys()]).toEqual(['Control+Shift+Space'])
    wanted.quick = 'Alt+F5'
    others.add('Alt+F5')
    shortcuts.apply()
    expect(states()).toEqual(['not-possible', 'off'])
    expect(shortcuts.check('Alt+F3')).toBe('not-possible')
  })
})

describe('isSameShortcut', () => {
  it.each([
    ['CommandOrControl+K', 'Control+K', 'linux', true],
    ['CommandOrControl+K', 'Control+K', 'darwin', false],
    ['CommandOrControl+K', 'Super+K', 'darwin', true],
    ['Shift+Alt+F1', 'Alt+Shift+F1', 'win32', true],
    ['Control+Alt+K', 'Control+K', 'win32', false]
  ] as const)('%s and %s on %s: %s', (a, b, platform, isSame) => {
    expect(isSameShortcut(a, b, platform)).toBe(isSame)
  })
})
