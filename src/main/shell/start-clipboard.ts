import { app, powerMonitor } from 'electron/main'
import { electronClipboard } from '../clipboard/electron-clipboard.ts'
import type { ClipboardPort } from '../clipboard/clipboard-port.ts'
import { isWayland, waylandClipboard } from '../clipboard/wayland-clipboard.ts'
import { waylandTools } from '../clipboard/wayland-tools.ts'
import type { Core } from '../compose.ts'
import { log } from '../log/log.ts'
import type { Desktop } from './start-desktop.ts'

/** The clipboard of this desktop. */
export function systemClipboard(): ClipboardPort {
  const own = electronClipboard()
  return isWayland(process.platform, process.env)
    ? waylandClipboard({ own, run: waylandTools(process.env) })
    : own
}

/** Clears what a crash has left behind, and from now on whenever the computer or the session ends. */
export function startClipboard(
  { clipboard }: Pick<Core, 'clipboard'>,
  { system }: Pick<Desktop, 'system'>
): void {
  system.learn({ clipboard: () => clipboard.marking })
  clipboard.clearAfterCrash().catch(() => log({ event: 'clipboard not cleared after a crash' }))
  const clear = (): void => void clipboard.clear().catch(() => log({ event: 'clipboard not cleared' }))
  powerMonitor.on('resume', () => clipboard.wake())
  powerMonitor.on('shutdown', clear)
  // Windows ends a session without any of the above, and asks each window only.
  app.on('browser-window-created', (_event, window) => window.on('query-session-end', clear))
}
