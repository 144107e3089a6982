const modifiers = ['CommandOrControl', 'Command', 'Control', 'Alt', 'Shift', 'Super'] as const
/** Named keys beside letters, digits and F1 to F24. */
const namedKeys = [
  'Space',
  'Tab',
  'Plus',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Insert',
  'Delete',
  'Backspace',
  'Enter'
]
const single = /^(?:[A-Z0-9]|F(?:[1-9]|1[0-9]|2[0-4])|[`\-=[\]\\;',./])$/

/**
 * Whether a text is a key combination the whole system may listen to, as Electron writes them (`Accelerator`):
 * modifiers in front, each once, and one key. Shift alone is no modifier here: its keys are needed for typing. Function
 * keys may stand alone.
 */
export function isShortcut(text: string): boolean {
  const parts = text.split('+')
  const key = parts.pop() ?? ''
  const isKey = single.test(key) || namedKeys.includes(key)
  const areModifiers = parts.every((part) => (modifiers as readonly string[]).includes(part))
  if (!isKey || !areModifiers || new Set(parts).size !== parts.length) return false
  return parts.some((part) => part !== 'Shift') || /^F\d/.test(key)
}
