import { join } from 'node:path'
import type { RunningApp } from './app.ts'
import type { Desktop } from './desktop.ts'
import type { OwnedProcess } from './processes.ts'
import { until } from './until.ts'

/** The keys that show quick access, as they come with the application. */
const shortcut = 'ctrl+shift+space'

/** Presses keys on the desktop's keyboard, whoever has the focus there. */
export const press = (desktop: Desktop, ...keys: string[]) =>
  desktop.output('xdotool', ['key', '--clearmodifiers', ...keys])

export const type = (desktop: Desktop, text: string) =>
  desktop.output('xdotool', ['type', '--delay', '15', text])

export interface QuickState {
  isVisible: boolean
  isFocused: boolean
  bounds: { x: number; y: number; width: number; height: number }
}

/** The window of quick access as the system has it; undefined where it is not made yet. */
export const quickState = ({ electron }: RunningApp): Promise<QuickState | undefined> =>
  electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      /^app:\/\/latchkey-quick(-again)?\//.test(webContents.getURL())
    )
    return (
      window && { isVisible: window.isVisible(), isFocused: window.isFocused(), bounds: window.getBounds() }
    )
  })

export const seeQuick = (app: RunningApp) =>
  until('quick access with the focus', async () => {
    const state = await quickState(app)
    return state?.isVisible === true && state.isFocused && state
  })

export const seeNoQuick = (app: RunningApp) =>
  until('quick access gone', async () => (await quickState(app))?.isVisible === false)

/** Shows it as a person does. The first time it may have to be made. */
export async function showQuick(app: RunningApp, desktop: Desktop): Promise<QuickState> {
  await press(desktop, shortcut)
  return seeQuick(app)
}

export const hideQuick = (desktop: Desktop) => press(desktop, shortcut)

/** Another program's window, in front and with a line to type into. */
export async function openOtherWindow(desktop: Desktop): Promise<OtherWindow> {
  const program = desktop.start('/usr/bin/python3', [join(import.meta.dirname, 'other-window.py')])
  const other = { program, seeFocused: () => seeFocused(desktop) }
  await other.seeFocused()
  return {
    ...other,
    line: () =>
      program
        .stdout()
        .split('\n')
        .findLast((line) => line.startsWith('line '))
        ?.slice(5)
  }
}

export interface OtherWindow {
  program: OwnedProcess
  seeFocused: () => Promise<unknown>
  /** What stands in its line. */
  line: () => string | undefined
}

/** By the window manager's own word. */
const seeFocused = (desktop: Desktop) =>
  until('the focus on the other window', async () => {
    const { stdout } = await desktop.run('xdotool', ['getactivewindow', 'getwindowname'])
    return stdout.toString().trim() === 'Elsewhere'
  })
