import { app } from 'electron/main'
import { AppError } from '../../shared/bridge/errors.ts'
import type { SystemState } from '../../shared/model/system.ts'
import { autostartFile, configFolderOf, programFile } from './autostart-file.ts'

/** Whether we start with the system. */
export interface SystemStart {
  state: () => SystemState['startsWithSystem']
  /** `refused` where it is not possible; `not-writable` where the system did not take it. */
  set: (withSystem: boolean) => void
}

/** How a start by the system is told from one by a person. */
const hiddenArgs = ['--hidden']

const notPossible: SystemStart = {
  state: () => 'not-possible',
  set: () => {
    throw new AppError('refused')
  }
}

/** `isInstalled`: a packaged program on the person's own vault. A program under development is no program to start with. */
export function systemStart(isInstalled: boolean): SystemStart {
  if (!isInstalled) return notPossible
  return process.platform === 'linux' ? linuxStart() : loginItem()
}

function linuxStart(): SystemStart {
  const program = programFile(process.env, process.execPath)
  const folder = configFolderOf(process.env, app.getPath('home'))
  const file = autostartFile(folder, [program, ...hiddenArgs])
  if (!file.isPossible) return notPossible
  try {
    file.renew()
  } catch {
    // The file names where the program was before; the settings show whether it is on, and it can be set again.
  }
  return {
    state: () => (file.isOn() ? 'on' : 'off'),
    set: (withSystem) => {
      try {
        file.set(withSystem)
      } catch (cause) {
        throw new AppError('not-writable', { cause })
      }
    }
  }
}

/** Windows and macOS keep it themselves. */
function loginItem(): SystemStart {
  const portable = process.env.PORTABLE_EXECUTABLE_FILE
  const of = { args: hiddenArgs, ...(portable === undefined ? {} : { path: portable }) }
  const isOn = (): boolean => {
    const now = app.getLoginItemSettings(of)
    return process.platform === 'win32' ? now.openAtLogin && now.executableWillLaunchAtLogin : now.openAtLogin
  }
  return {
    state: () => (isOn() ? 'on' : 'off'),
    set: (withSystem) => {
      app.setLoginItemSettings({ openAtLogin: withSystem, ...of })
      if (isOn() !== withSystem) throw new AppError('not-writable')
    }
  }
}
