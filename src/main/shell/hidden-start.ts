import type { Standing } from '../../shared/model/standing.ts'
import type { SystemState } from '../../shared/model/system.ts'

/**
 * Milliseconds a tray may take to show itself before the window is shown after all. At login the desktop's panel often
 * comes later than the programs that start with it.
 */
export const trayWithinMs = 10_000

/** Whether this start is to show no window. */
export function isHiddenStart(
  settings: Pick<Standing, 'startHidden'>,
  start: { isAskedTo: boolean; isAtLogin: boolean }
): boolean {
  return settings.startHidden || start.isAskedTo || start.isAtLogin
}

export interface HiddenStartOptions {
  tray: () => SystemState['tray']
  /** Shows the window; not called where there is a tray to ask for it. */
  show: () => void
  /** Whether somebody has shown it meanwhile. */
  isShown: () => boolean
}

/** Without a tray icon a program without a window could not be seen or ended: the window is then shown. */
export function stayHiddenInTray({ tray, show, isShown }: HiddenStartOptions): void {
  const startedAtMs = performance.now()
  const look = (): void => {
    if (isShown() || tray() === 'there') return
    if (performance.now() - startedAtMs >= trayWithinMs) show()
    else setTimeout(look, 200)
  }
  look()
}
