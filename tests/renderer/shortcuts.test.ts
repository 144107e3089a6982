import { describe, expect, it } from 'vitest'
import { recordShortcut, type PressedKeys } from '../../src/renderer/src/features/settings/record-shortcut.ts'
import { shortcutKeys } from '../../src/renderer/src/ui/shortcut-keys.ts'
import { isShortcut } from '../../src/shared/rules/shortcut.ts'

const press = (part: Partial<PressedKeys>): PressedKeys => ({
  ...{ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isAltGr: false },
  ...part
})
const recorded = (part: Partial<PressedKeys>, isMac = false) => recordShortcut(press(part), isMac)

describe('a combination that is pressed', () => {
  it.each([
    [{ key: ' ', code: 'Space', ctrlKey: true, shiftKey: true }, 'CommandOrControl+Shift+Space'],
    [{ key: 'l', code: 'KeyL', ctrlKey: true, altKey: true }, 'CommandOrControl+Alt+L'],
    // A Cyrillic keyboard, a digit with Shift, a sign with Shift, a number block.
    [{ key: 'д', code: 'KeyL', altKey: true }, 'Alt+L'],
    [{ key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, 'CommandOrControl+Shift+1'],
    [{ key: '?', code: 'Slash', ctrlKey: true, shiftKey: true }, 'CommandOrControl+Shift+/'],
    [{ key: '5', code: 'Numpad5', metaKey: true }, 'Super+5'],
    [{ key: '+', code: 'NumpadAdd', ctrlKey: true }, 'CommandOrControl+Plus'],
    [{ key: 'ArrowUp', code: 'ArrowUp', ctrlKey: true, altKey: true }, 'CommandOrControl+Alt+Up'],
    [{ key: 'F9', code: 'F9' }, 'F9'],
    [{ key: 'Delete', code: 'Delete', ctrlKey: true }, 'CommandOrControl+Delete']
  ])('is written as the system takes it', (keys, shortcut) => {
    expect(recorded(keys)).toEqual({ kind: 'combination', shortcut })
    expect(isShortcut(shortcut)).toBe(true)
  })

  it('has the keys of a Mac on a Mac', () => {
    const keys = { key: 'l', code: 'KeyL', ctrlKey: true, metaKey: true }
    expect(recorded(keys, true)).toEqual({ kind: 'combination', shortcut: 'CommandOrControl+Control+L' })
  })

  it('is nothing yet, none, or left alone', () => {
    expect(recorded({ key: 'Control', ctrlKey: true })).toEqual({ kind: 'held' })
    expect(recorded({ key: 'Escape' })).toEqual({ kind: 'given-up' })
    expect(recorded({ key: 'Backspace' })).toEqual({ kind: 'none' })
    expect(recorded({ key: 'Tab', shiftKey: true })).toEqual({ kind: 'leaves' })
  })

  it.each([
    [{ key: 'l', code: 'KeyL' }, 'not-usable'],
    [{ key: 'L', code: 'KeyL', shiftKey: true }, 'not-usable'],
    [{ key: '@', code: 'KeyQ', ctrlKey: true, altKey: true, isAltGr: true }, 'not-usable'],
    [{ key: 'MediaPlayPause', code: 'MediaPlayPause', ctrlKey: true }, 'not-usable'],
    [{ key: 'v', code: 'KeyV', ctrlKey: true }, 'needed'],
    [{ key: 'F4', code: 'F4', altKey: true }, 'needed']
  ])('is refused where it types, or every program needs it', (keys, why) => {
    expect(recorded(keys)).toEqual({ kind: 'refused', why })
  })

  it('is shown in the words of the keyboard', () => {
    expect(shortcutKeys('CommandOrControl+Shift+Space')).toBe('Mod+Shift+Space')
    expect(shortcutKeys('Alt+Up')).toBe('Alt+ArrowUp')
  })
})
