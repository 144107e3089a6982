import { isShortcut } from '../../../../shared/rules/shortcut.ts'

/** What of a key event says which keys are held. */
export type PressedKeys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
> & {
  /** AltGr types signs; it belongs to no combination. */
  isAltGr: boolean
}

export type Recorded =
  | { kind: 'combination'; shortcut: string }
  /** Esc alone: it stays as it is. */
  | { kind: 'given-up' }
  /** Backspace or Delete alone: none from now on. */
  | { kind: 'none' }
  /** Tab alone goes on, as everywhere. */
  | { kind: 'leaves' }
  /** So far only keys that are held. */
  | { kind: 'held' }
  | { kind: 'refused'; why: 'not-usable' | 'needed' }

const held = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'OS',
  'CapsLock',
  'NumLock',
  'Fn',
  'Dead'
])
const named: Record<string, string> = {
  ...{ ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', ' ': 'Space', '+': 'Plus' },
  ...Object.fromEntries(
    ['Tab', 'Home', 'End', 'PageUp', 'PageDown', 'Insert', 'Delete', 'Backspace', 'Enter'].map((key) => [
      key,
      key
    ])
  )
}
/** Keys of signs by their place: with Shift the key says another sign. */
const signs: Record<string, string> = {
  ...{ Minus: '-', Equal: '=', BracketLeft: '[', BracketRight: ']', Backslash: '\\', Backquote: '`' },
  ...{ Semicolon: ';', Quote: "'", Comma: ',', Period: '.', Slash: '/' }
}
/** Copy, cut, paste, all, undo, redo, and what closes a window or goes to the next one. */
const needed = new Set([
  ...['A', 'C', 'V', 'X', 'Y', 'Z', 'Tab'].map((key) => `CommandOrControl+${key}`),
  ...['Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'CommandOrControl+Shift+Z', 'CommandOrControl+Alt+Delete']
])

/** The combination that is pressed, as Electron writes them (`Accelerator`), or what else was meant. */
export function recordShortcut(pressed: PressedKeys, isMac: boolean): Recorded {
  if (held.has(pressed.key)) return { kind: 'held' }
  const isAlone = !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey
  if (isAlone && pressed.key === 'Tab') return { kind: 'leaves' }
  if (isAlone && !pressed.shiftKey && pressed.key === 'Escape') return { kind: 'given-up' }
  if (isAlone && !pressed.shiftKey && (pressed.key === 'Backspace' || pressed.key === 'Delete'))
    return { kind: 'none' }
  const shortcut = [...modifiersOf(pressed, isMac), keyOf(pressed)].join('+')
  if (pressed.isAltGr || !isShortcut(shortcut)) return { kind: 'refused', why: 'not-usable' }
  return needed.has(shortcut) ? { kind: 'refused', why: 'needed' } : { kind: 'combination', shortcut }
}

function modifiersOf({ ctrlKey, metaKey, altKey, shiftKey }: PressedKeys, isMac: boolean): string[] {
  const main = isMac ? metaKey : ctrlKey
  const other = isMac ? ctrlKey : metaKey
  return [
    ...(main ? ['CommandOrControl'] : []),
    ...(other ? [isMac ? 'Control' : 'Super'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : [])
  ]
}

/** Letters as the keyboard writes them, or by their place where it writes no Latin ones; digits by their place. */
function keyOf({ key, code }: PressedKeys): string {
  const byPlace = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1]
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  return named[key] ?? (code === 'Space' ? 'Space' : (byPlace ?? signs[code] ?? key))
}
