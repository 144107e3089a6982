const onMac: Record<string, string> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧'
}

/**
 * A key combination as Electron writes it, in the words that menus of this system have for keys: "Ctrl+Shift+Space".
 * `names` are those of the language that is spoken.
 */
export function shortcutText(
  shortcut: string,
  platform: NodeJS.Platform,
  names: Readonly<Record<string, string>>
): string {
  const parts = shortcut.split('+')
  if (platform === 'darwin') return parts.map((part) => onMac[part] ?? names[part] ?? part).join(' ')
  return parts
    .map((part) => part.replace(/^(?:CommandOr)?Control$/, 'Ctrl'))
    .map((part) => names[part] ?? part)
    .join('+')
}
