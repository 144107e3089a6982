import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { readSmallFile, replaceFile } from '../vault/durable-files.ts'
import { autostartEntry, isSwitchedOn, type Command } from './autostart-entry.ts'

export interface AutostartFile {
  /** As it stands on the disk now: somebody may have switched it off in the desktop's settings. */
  isOn: () => boolean
  /** Whether the program stands where such a file can name it. */
  isPossible: boolean
  /** Throws where the disk does not take it. */
  set: (isOn: boolean) => void
  /** Names the program's place of today, where it is on and the program was moved. */
  renew: () => void
}

/** Bytes; more than any such file needs. */
const maxSize = 64 * 1024

/** Starts us with a Linux desktop: one file in the folder that all desktops read. */
export function autostartFile(configFolder: string, command: Command): AutostartFile {
  const folder = join(configFolder, 'autostart')
  const path = join(folder, 'latchkey.desktop')
  const entry = autostartEntry(command)
  const found = (): string | undefined => readSmallFile(path, maxSize)?.toString('utf8')
  const isOn = (): boolean => isSwitchedOn(found() ?? '')
  const write = (): void => {
    if (entry === undefined) return
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    replaceFile(path, Buffer.from(entry))
  }
  return {
    isOn,
    isPossible: entry !== undefined,
    set: (wanted) => {
      if (wanted) write()
      else rmSync(path, { force: true })
    },
    renew: () => {
      if (isOn() && found() !== entry) write()
    }
  }
}

/** Where programs of this person keep their settings, by the XDG Base Directory specification: absolute, or ignored. */
export function configFolderOf(env: NodeJS.ProcessEnv, home: string): string {
  const named = env.XDG_CONFIG_HOME ?? ''
  return named.startsWith('/') ? named : join(home, '.config')
}

/**
 * The file that starts this program again. An AppImage runs from a folder that is another one each time; its own file is
 * named in the environment. But every program started from within an AppImage (a terminal, a launcher) is told that one's
 * names: they are ours only where this program stands in its folder.
 */
export function programFile(env: NodeJS.ProcessEnv, execPath: string): string {
  const { APPIMAGE: image, APPDIR: folder } = env
  if (image === undefined || folder === undefined || !isAbsolute(image) || !isAbsolute(folder))
    return execPath
  return execPath.startsWith(join(placeOf(folder), '/')) ? image : execPath
}

/** As the system names it: temporary folders may stand behind a link. */
function placeOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
