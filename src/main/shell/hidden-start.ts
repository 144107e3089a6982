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

/** How often it is looked at whether somebody can still reach the program. */
const lookEveryMs = 2000

/**
 * Shows the window where the tray that it was closed into is gone, as where the person switches off what shows icons: the
 * program would still run, with nothing on the screen to say so or to end it. A panel that starts anew is back sooner.
 * Answers how to stop it.
 */
export function stayReachable({ tray, show, isShown }: HiddenStartOptions): () => void {
  let goneSinceMs: number | undefined
  const timer = setInterval(() => {
    if (isShown() || tray() !== 'missing') goneSinceMs = undefined
    else {
      goneSinceMs ??= performance.now()
      if (performance.now() - goneSinceMs >= trayWithinMs) show()
    }
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}
