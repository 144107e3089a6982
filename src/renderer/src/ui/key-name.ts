import { isMac } from './is-mac.ts'

const onMac: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Backspace: '⌫',
  Escape: 'esc'
}
const elsewhere: Record<string, string> = { Mod: 'Ctrl', Escape: 'Esc' }
const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** The keys of a shortcut as this system's keyboards name them, one by one: `Mod+K` is Ctrl and K, on a Mac ⌘ and K. */
export const keyNames = (keys: string): string[] =>
  keys.split('+').map((key) => (isMac() ? onMac : elsewhere)[key] ?? arrows[key] ?? key)

/** The same in one: "Ctrl K". */
export const keyName = (keys: string): string => keyNames(keys).join(' ')
