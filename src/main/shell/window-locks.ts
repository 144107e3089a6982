import type { Settings } from '../../shared/model/settings.ts'
import type { SystemState } from '../../shared/model/system.ts'

/** Of a window, what is listened to and asked for here. */
export interface LockingWindow {
  on(event: 'close', listener: (event: { preventDefault: () => void }) => void): unknown
  on(event: 'minimize', listener: () => void): unknown
  minimize: () => void
}

export interface WindowLocksOptions {
  settings: () => Pick<Settings, 'lockOnClose' | 'lockOnMinimise' | 'keepInTray'>
  tray: () => SystemState['tray']
  /** Whether the program is about to end: then a window closes as it is told to. */
  isEnding: () => boolean
  lock: () => void
  quit: () => void
}

/**
 * What closing and minimising the window does: it may lock, and closing leaves Latchkey in the tray, or ends it where
 * the person wants that. Where no tray would show that it still runs, the window is minimised instead of closed.
 */
export function watchWindow(
  window: LockingWindow,
  { settings, tray, isEnding, lock, quit }: WindowLocksOptions
): void {
  window.on('minimize', () => {
    if (settings().lockOnMinimise) lock()
  })
  window.on('close', (event) => {
    if (isEnding()) return
    const { lockOnClose, keepInTray } = settings()
    if (lockOnClose) lock()
    if (keepInTray && tray() !== 'missing') return
    event.preventDefault()
    if (keepInTray) window.minimize()
    else quit()
  })
}
