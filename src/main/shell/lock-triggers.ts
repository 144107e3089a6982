import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { SystemState } from '../../shared/model/system.ts'
import { startAutoLock } from '../vault/auto-lock.ts'
import { watchScreenLock } from './screen-lock.ts'

/** Of Electron's `powerMonitor`, what is asked and listened to. */
export interface Power {
  getSystemIdleTime: () => number
  getSystemIdleState: (thresholdSeconds: number) => string
  when: (event: 'suspend' | 'lock-screen' | 'user-did-resign-active', listener: () => void) => void
}

export interface LockTriggersOptions {
  power: Power
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  monotonicMs: () => number
  settings: () => Pick<Settings, 'autoLockMinutes' | 'lockOnScreenLock' | 'lockOnSuspend'>
  /** Whether keys are in memory. */
  isUnlocked: () => boolean
  /** Locks at once. Called more than once for the same reason: a suspend comes twice. */
  lock: (origin: AuditOrigin) => void
  clearClipboard: () => Promise<unknown>
  /** What is known of the locking of the screen has changed. */
  onChange: () => void
  watchScreen?: typeof watchScreenLock
}

/**
 * Everything around the computer that locks the vault: nobody there, the screen locked, the computer going to sleep,
 * somebody else's session in front. Window, tray, shortcut and command lock by themselves.
 */
export function startLockTriggers(options: LockTriggersOptions): {
  screenLock: () => SystemState['screenLock']
} {
  const { power, platform, env, monotonicMs, settings, isUnlocked, lock, clearClipboard, onChange } = options
  startAutoLock({
    idleSeconds: () => power.getSystemIdleTime(),
    limitMinutes: () => settings().autoLockMinutes,
    isUnlocked,
    lock: () => lock('program')
  })
  power.when('suspend', () => {
    if (settings().lockOnSuspend) lock('system')
    // What was copied does not sleep along, whatever becomes of the vault.
    clearClipboard().catch(() => undefined)
  })
  const screenLocked = (): void => {
    if (settings().lockOnScreenLock) lock('system')
  }
  if (platform !== 'linux') {
    power.when('lock-screen', screenLocked)
    // Only macOS says so by itself; Windows locks the screen at a change of person.
    if (platform === 'darwin') power.when('user-did-resign-active', screenLocked)
    return { screenLock: () => 'told' }
  }
  const watched = (options.watchScreen ?? watchScreenLock)({
    ...{ env, monotonicMs, isUnlocked, onChange },
    isLockedNow: () => power.getSystemIdleState(1) === 'locked',
    onLocked: screenLocked
  })
  return { screenLock: watched.state }
}
