import { accessSync, constants } from 'node:fs'
import { app } from 'electron/main'
import { secondStart } from './command-line.ts'

/**
 * Whether this is the only Latchkey on its profile. A profile that cannot be written to cannot hold the lock either,
 * and no second one could harm it: the window then opens and says what is wrong, where a refused lock would end the
 * program without a word.
 */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock() || isReadOnly(app.getPath('userData'))
}

/**
 * Asks the Latchkey that runs on this profile to lock, for a start that is to do nothing else: `none` where there is
 * none, and `not-reachable` where that cannot be told, because the profile cannot be written to.
 */
export function lockRunningInstance(): 'asked' | 'none' | 'not-reachable' {
  if (app.requestSingleInstanceLock()) return 'none'
  return isReadOnly(app.getPath('userData')) ? 'not-reachable' : 'asked'
}

/** Does what a second start asks for: that one has ended already. */
export function onSecondStart(does: { show: () => void; lock: () => void }): void {
  app.on('second-instance', (_event, argv) => {
    const asked = secondStart(argv)
    if (asked !== 'nothing') does[asked]()
  })
}

function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return false
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    return code === 'EACCES' || code === 'EROFS' || code === 'EPERM'
  }
}
