const onMac: Record<string, string> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧'
}

/** A key combination as Electron writes it, in the words that menus of this system have for keys: "Ctrl+Shift+Space". */
export function shortcutText(shortcut: string, platform: NodeJS.Platform): string {
  const parts = shortcut.split('+')
  if (platform === 'darwin') return parts.map((part) => onMac[part] ?? part).join(' ')
  return parts.map((part) => (/^(?:CommandOr)?Control$/.test(part) ? 'Ctrl' : part)).join('+')
}
