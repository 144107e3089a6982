import { app, globalShortcut, powerMonitor } from 'electron/main'
import { asksByItself } from './screen-capture.ts'
import { Shortcuts, type ShortcutsOptions } from './shortcuts.ts'

/** How often keys that another program had are asked for again. */
const retryEveryMs = 3 * 60_000

/** Listens to the keys the settings say, from now until the end of the program. */
export function systemShortcuts(
  options: Pick<ShortcutsOptions, 'wanted' | 'pressed' | 'onChange'>
): Shortcuts {
  const shortcuts = new Shortcuts({
    ...options,
    keys: {
      register: (shortcut, pressed) => globalShortcut.register(shortcut, pressed),
      isRegistered: (shortcut) => globalShortcut.isRegistered(shortcut),
      unregister: (shortcut) => globalShortcut.unregister(shortcut)
    },
    platform: process.platform,
    isByPortal: asksByItself(process.platform, process.env)
  })
  const retry = (): void => shortcuts.retry()
  setInterval(retry, retryEveryMs).unref()
  powerMonitor.on('resume', retry)
  app.on('will-quit', () => shortcuts.stop())
  return shortcuts
}
