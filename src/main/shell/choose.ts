import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron/main'
import { backupExtension } from '../backup/backup-name.ts'
import { keyFileExtension } from '../vault/key-file.ts'
import { safeFileName } from './safe-file-name.ts'

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

/** Asks where a file is to be saved; the dialog itself asks before it takes the place of another one. */
export async function chooseFileToWrite(
  window: BrowserWindow | undefined,
  name: string
): Promise<string | undefined> {
  const options: SaveDialogOptions = {
    defaultPath: safeFileName(name),
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent']
  }
  const { canceled, filePath } =
    window === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options)
  return canceled || filePath === '' ? undefined : filePath
}

/** Asks for a key file. */
export function chooseKeyFile(window: BrowserWindow | undefined): Promise<string | undefined> {
  const extensions = [keyFileExtension.slice(1)]
  return ask(window, {
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'Latchkey', extensions }]
  })
}

/** Asks for a list of hashes of passwords in known breaches. */
export function chooseHashFile(window: BrowserWindow | undefined): Promise<string | undefined> {
  return ask(window, {
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'SHA-1', extensions: ['txt'] }]
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
