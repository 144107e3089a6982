import { actionsText as text } from '../text/actions-text.ts'
import { isMac } from './is-mac.ts'

const onMac: Record<string, string> = {
  ...{ Mod: '⌘', Super: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' },
  ...{ Enter: '↩', Delete: '⌫', Escape: 'esc' }
}
const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** The keys of a shortcut as this system's keyboards name them, one by one: `Mod+K` is Ctrl and K, on a Mac ⌘ and K. */
export const keyNames = (keys: string): string[] => keys.split('+').map(nameOf)

/** The same in one: "Ctrl K". */
export const keyName = (keys: string): string => keyNames(keys).join(' ')

function nameOf(key: string): string {
  const spoken: Record<string, string> = text.keyNames
  return arrows[key] ?? (isMac() ? onMac[key] : undefined) ?? spoken[key] ?? key
}
