/**
 * Whether two key combinations are the same keys on this system: in whichever order their modifiers stand, and
 * whether the system's own modifier is called by its name or as the one of all systems.
 */
export function isSameShortcut(a: string, b: string, platform: NodeJS.Platform): boolean {
  return keysOf(a, platform) === keysOf(b, platform)
}

function keysOf(shortcut: string, platform: NodeJS.Platform): string {
  const isMac = platform === 'darwin'
  const names: Record<string, string> = {
    CommandOrControl: isMac ? 'Command' : 'Control',
    // The key between Ctrl and Alt; on a Mac it is the Command key.
    Super: isMac ? 'Command' : 'Super'
  }
  const parts = shortcut.split('+').map((part) => names[part] ?? part)
  return [...new Set(parts)].sort().join('+')
}
