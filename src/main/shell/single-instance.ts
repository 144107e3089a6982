import { accessSync, constants } from 'node:fs'
import { app } from 'electron/main'

/**
 * Whether this is the only Latchkey on its profile. A profile that cannot be written to cannot hold the lock either,
 * and no second one could harm it: the window then opens and says what is wrong, where a refused lock would end the
 * program without a word.
 */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock() || isReadOnly(app.getPath('userData'))
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
