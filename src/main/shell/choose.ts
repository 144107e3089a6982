import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron/main'
import { backupExtension } from '../backup/backup-name.ts'

/** Asks for a folder in the system's own dialog; nothing where the person closes it. */
export function chooseFolder(window: BrowserWindow | undefined): Promise<string | undefined> {
  return ask(window, { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] })
}

/** Asks for a backup file. */
export function chooseBackupFile(window: BrowserWindow | undefined): Promise<string | undefined> {
  const extensions = [backupExtension.slice(1)]
  return ask(window, {
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'Latchkey', extensions }]
  })
}

async function ask(
  window: BrowserWindow | undefined,
  options: OpenDialogOptions
): Promise<string | undefined> {
  const { canceled, filePaths } =
    window === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options)
  return canceled ? undefined : filePaths[0]
}
