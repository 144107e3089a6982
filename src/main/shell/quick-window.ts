import { BrowserWindow, screen } from 'electron/main'
import type { FirstLook } from '../../shared/bridge/first-look.ts'
import { addressWithLook, emptyColor } from './fresh-page.ts'
import { quickPage, urlOf } from './page-scheme.ts'
import { pagePreferences, type PageParts } from './page-window.ts'
import { quickPlace } from './quick-place.ts'

export interface QuickWindowOptions extends PageParts {
  iconFile: string
  contentProtection: boolean
  look: FirstLook
}

/** Makes the window of quick access, with its page, and does not show it. */
export function makeQuickWindow(options: QuickWindowOptions): BrowserWindow {
  const { iconFile, contentProtection, look } = options
  const isMac = process.platform === 'darwin'
  const window = new BrowserWindow({
    title: 'Latchkey',
    ...placeNow(look.textScale / 100),
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    icon: iconFile,
    backgroundColor: emptyColor(),
    // A panel takes keys without bringing the rest of the program to the front.
    ...(isMac ? { type: 'panel' } : {}),
    webPreferences: {
      ...pagePreferences(options),
      zoomFactor: look.textScale / 100,
      // Hidden most of the time, and to be there at once when it is not.
      backgroundThrottling: false
    }
  })
  window.setContentProtection(contentProtection)
  window.setAlwaysOnTop(true, isMac ? 'screen-saver' : 'pop-up-menu')
  // A panel may stand over other programs' full screens as it is; changed into another kind of program, the icon in
  // the Dock would come and go.
  if (process.platform !== 'win32')
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
  void window.loadURL(addressWithLook(urlOf(quickPage), look)).catch(() => undefined)
  return window
}

/** Where it belongs at this moment: on the screen with the pointer, of those that are there now. */
export function placeNow(zoom: number): Electron.Rectangle {
  return quickPlace(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea, zoom)
}
