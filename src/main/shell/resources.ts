import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron/main'

/** Where the program's own files are. All of them are inside the application's folder or archive. */
export const builtFolder = join(import.meta.dirname, '..')

/** The tray's icon is a template on macOS, which colours it for its menu bar; elsewhere it has a ground of its own. */
export function iconFile(name: 'icon' | 'tray'): string {
  const file = name === 'tray' && process.platform === 'darwin' ? 'trayTemplate' : name
  return join(app.getAppPath(), 'resources', 'icons', `${file}.png`)
}

/**
 * A build of SQLite other than the package's own: named by a developer, or lying beside the program in a package
 * that was made for a runtime which needs it. Null takes the package's own.
 */
export function sqliteBinding(fromDeveloper: string | undefined): string | null {
  if (fromDeveloper !== undefined) return fromDeveloper
  const beside = app.isPackaged ? join(process.resourcesPath, 'native', 'better_sqlite3.node') : undefined
  return beside !== undefined && existsSync(beside) ? beside : null
}
