import { Menu } from 'electron/main'
import { menuTemplate, type MenuOptions } from './menu-template.ts'

/**
 * Sets the application's menu, and again when `refresh` is called and another language is spoken. On Windows and Linux
 * it stays hidden until Alt is pressed.
 */
export function applicationMenu(
  options: Omit<MenuOptions, 'text' | 'isMac'> & { text: () => MenuOptions['text'] }
): {
  refresh: () => void
} {
  const isMac = process.platform === 'darwin'
  let shown: MenuOptions['text'] | undefined
  const refresh = (): void => {
    const text = options.text()
    if (text === shown) return
    shown = text
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...options, isMac, text })))
  }
  refresh()
  return { refresh }
}
