import { app, powerMonitor, type BrowserWindow } from 'electron/main'
import type { Core } from '../compose.ts'
import { canConfirmPerson } from './confirm-person.ts'
import { letGo } from './let-go.ts'
import { startLockTriggers } from './lock-triggers.ts'
import type { Desktop } from './start-desktop.ts'
import { watchWindow } from './window-locks.ts'

/** Milliseconds after a lock: long enough for another page to be on its way, short enough for nobody to look. */
const letGoAfterMs = 150

type Parts = Pick<Core, 'vault' | 'settings' | 'clipboard' | 'seedsLock' | 'reminder'>

/** Joins everything that locks the vault to this Electron. Answers what a window of ours needs for its part. */
export function startLocking(
  { vault, settings, clipboard, seedsLock, reminder }: Parts,
  desktop: Pick<Desktop, 'system' | 'onShortcut'>
): { watchWindow: (window: BrowserWindow) => void } {
  let isEnding = false
  app.on('before-quit', () => {
    isEnding = true
  })
  vault.listen({
    // The next page comes first: it takes the place of what the one before has shown.
    locked: () => {
      setTimeout(letGo, letGoAfterMs).unref()
    }
  })
  seedsLock.start()
  reminder.start()
  const { screenLock } = startLockTriggers({
    power: {
      getSystemIdleTime: () => powerMonitor.getSystemIdleTime(),
      getSystemIdleState: (seconds) => powerMonitor.getSystemIdleState(seconds),
      when: (event, listener) => powerMonitor.on(event as 'suspend', listener)
    },
    platform: process.platform,
    env: process.env,
    monotonicMs: () => performance.now(),
    settings: () => settings.current,
    isUnlocked: () => vault.holdsKeys,
    lock: (origin) => vault.lock(origin),
    clearClipboard: () => clipboard.clear(),
    onChange: () => desktop.system.noteChanged()
  })
  desktop.system.learn({ screenLock, touchId: canConfirmPerson })
  desktop.onShortcut('lock', () => vault.lock('shortcut'))
  return {
    watchWindow: (window) => {
      watchWindow(window, {
        settings: () => settings.current,
        tray: () => desktop.system.now.tray,
        isEnding: () => isEnding,
        lock: () => vault.lock('window'),
        quit: () => {
          window.hide()
          app.quit()
        }
      })
    }
  }
}
