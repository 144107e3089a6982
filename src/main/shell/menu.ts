import { Menu } from 'electron/main'

/** macOS takes Copy, Paste and Quit from the menu bar, so it gets one; elsewhere the window has none. */
export function setMenu(): void {
  const isMac = process.platform === 'darwin'
  Menu.setApplicationMenu(
    isMac ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null
  )
}
