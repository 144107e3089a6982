import { isMac } from './is-mac.ts'
import { keyName } from './key-name.ts'

const ours: Record<string, string> = {
  CommandOrControl: 'Mod',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight'
}

/** A combination the whole system listens to (`shared/rules/shortcut.ts`) as `Keys` writes them. */
export function shortcutKeys(shortcut: string): string {
  const commandKey = isMac() ? 'Mod' : 'Super'
  return shortcut
    .split('+')
    .map((part) => (part === 'Command' ? commandKey : (ours[part] ?? part)))
    .join('+')
}

/** The same in one, for sentences: "Ctrl Shift Space". */
export const shortcutName = (shortcut: string): string => keyName(shortcutKeys(shortcut))
