import { nativeImage } from 'electron/common'
import { Menu, Tray, type MenuItemConstructorOptions } from 'electron/main'
import type { MainText } from '../text/main-text.ts'
import { trayMenu, type TrayActions, type TrayState } from './tray-menu.ts'

export interface TrayOptions extends TrayActions {
  iconFile: string
  state: () => TrayState
  text: () => MainText['tray']
}

/** The icon in the system's tray, with a menu that is made anew by `refresh`. A desktop without a tray shows none. */
export function makeTray({ iconFile, state, text, ...actions }: TrayOptions): { refresh: () => void } {
  const tray = new Tray(nativeImage.createFromPath(iconFile))
  tray.setToolTip('Latchkey')
  tray.on('click', actions.open)
  const refresh = (): void => {
    const items: MenuItemConstructorOptions[] = trayMenu(state(), actions, text())
    tray.setContextMenu(Menu.buildFromTemplate(items))
  }
  refresh()
  return { refresh }
}
