import type { SystemState } from '../../shared/model/system.ts'
import { startBusMonitor } from './bus-monitor.ts'
import { BusSignals, sessionPath, sessionRules, systemRules } from './bus-signals.ts'

/** How often the system is asked whether its screen is locked, where nobody says so. */
const pollEveryMs = 2000

export interface ScreenLockOptions {
  env: NodeJS.ProcessEnv
  monotonicMs: () => number
  /** Whether the system says that its screen is locked now, where it can be asked (X11). */
  isLockedNow: () => boolean
  /** Whether there is anything to lock: nobody is asked where there is not. */
  isUnlocked: () => boolean
  /** The screen was locked, or somebody else has taken over the computer. May come more than once. */
  onLocked: () => void
  /** `state` has changed. */
  onChange: () => void
  startMonitor?: typeof startBusMonitor
}

/**
 * Notices on Linux that the screen is locked or another person's session is in front: by what the desktop and the login
 * service say on their buses, and, as not every screen saver says anything, by asking the X server.
 */
export function watchScreenLock(options: ScreenLockOptions): {
  state: () => SystemState['screenLock']
  stop: () => void
} {
  const { env, monotonicMs, isLockedNow, isUnlocked, onLocked, onChange } = options
  const startMonitor = options.startMonitor ?? startBusMonitor
  let isTold = false
  const stops: (() => void)[] = []
  const signals = (): BusSignals => new BusSignals(onLocked)

  const sessionBus = sessionBusOf(env)
  if (sessionBus !== undefined) {
    const read = signals()
    const stop = startMonitor({
      ...{ bus: 'session', address: sessionBus, rules: sessionRules, monotonicMs },
      onText: (text) => read.take(text),
      onListening: (isListening) => {
        isTold = isListening
        onChange()
      }
    })
    stops.push(stop)
  }
  const path = sessionPath(env.XDG_SESSION_ID)
  if (path !== undefined) {
    const read = signals()
    const stop = startMonitor({
      ...{ bus: 'system', address: env.DBUS_SYSTEM_BUS_ADDRESS, rules: systemRules(path), monotonicMs },
      onText: (text) => read.take(text),
      onListening: () => undefined
    })
    stops.push(stop)
  }
  const canBeAsked = env.DISPLAY !== undefined && env.XDG_SESSION_TYPE !== 'wayland'
  if (canBeAsked) {
    const timer = setInterval(() => {
      if (isUnlocked() && isLockedNow()) onLocked()
    }, pollEveryMs)
    timer.unref()
    stops.push(() => clearInterval(timer))
  }
  return {
    state: () => (isTold ? 'told' : canBeAsked ? 'polled' : 'not-noticed'),
    stop: () => {
      for (const stop of stops) stop()
    }
  }
}

/** Never without an address: a bus that nobody has started would be started for us. */
function sessionBusOf(env: NodeJS.ProcessEnv): string | undefined {
  if (env.DBUS_SESSION_BUS_ADDRESS) return env.DBUS_SESSION_BUS_ADDRESS
  return env.XDG_RUNTIME_DIR ? `unix:path=${env.XDG_RUNTIME_DIR}/bus` : undefined
}
