import type { MenuItemConstructorOptions } from 'electron/main'
import type { ShellAction } from '../../shared/model/settings.ts'
import type { MainText } from '../text/main-text.ts'

type Item = MenuItemConstructorOptions

export interface MenuOptions {
  isMac: boolean
  text: MainText['menu']
  /** Has the page do it, as if its own button had been pressed. */
  ask: (action: ShellAction) => void
  lock: () => void
}

/**
 * The application's menu as data, ordered as each system expects it: on macOS settings and quitting are under the
 * application's own name, elsewhere under "File". SECURITY: no item reloads the page or opens developer tools.
 */
export function menuTemplate({ isMac, text, ask, lock }: MenuOptions): Item[] {
  const item = (label: string, action: ShellAction, accelerator?: string): Item => ({
    label,
    click: () => ask(action),
    ...(accelerator === undefined ? {} : { accelerator })
  })
  const system = (role: keyof MainText['menu']['roles']): Item => ({ role, label: text.roles[role] })
  const line: Item = { type: 'separator' }
  const settings = item(text.settings, 'settings', 'CommandOrControl+,')
  const lockItem: Item = { label: text.lock, accelerator: 'CommandOrControl+L', click: lock }
  const make = [
    item(text.newItem, 'new', 'CommandOrControl+N'),
    item(text.addCode, 'add-code', 'CommandOrControl+Shift+N')
  ]
  const ofApp: Item = {
    role: 'appMenu',
    submenu: [
      system('about'),
      line,
      settings,
      lockItem,
      line,
      system('services'),
      line,
      system('hide'),
      system('hideOthers'),
      system('unhide'),
      line,
      system('quit')
    ]
  }
  const file: Item = {
    label: text.file,
    submenu: isMac
      ? [...make, line, system('close')]
      : [...make, line, settings, lockItem, line, system('close'), system('quit')]
  }
  const edit: Item = {
    label: text.edit,
    submenu: [
      system('undo'),
      system('redo'),
      line,
      system('cut'),
      system('copy'),
      system('paste'),
      system('selectAll'),
      line,
      item(text.undoLast, 'undo'),
      item(text.find, 'find', 'CommandOrControl+F')
    ]
  }
  const view: Item = {
    label: text.view,
    submenu: [
      item(text.palette, 'palette', 'CommandOrControl+K'),
      line,
      item(text.health, 'health', 'CommandOrControl+4'),
      item(text.generator, 'generator', 'CommandOrControl+G'),
      line,
      system('togglefullscreen')
    ]
  }
  const ofWindow: Item = {
    role: 'windowMenu',
    label: text.window,
    submenu: [system('minimize'), system('zoom'), line, system('front')]
  }
  const help: Item = { role: 'help', label: text.help, submenu: [item(text.shortcuts, 'shortcuts')] }
  return isMac ? [ofApp, file, edit, view, ofWindow, help] : [file, edit, view, help]
}
