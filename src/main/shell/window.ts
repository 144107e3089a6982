import { join } from 'node:path'
import { BrowserWindow, screen, session } from 'electron/main'
import type { FirstLook } from '../../shared/bridge/first-look.ts'
import { hardenSession } from './hardening.ts'
import { addressWithLook, emptyColor } from './fresh-page.ts'
import { pageUrl, servePage } from './page-scheme.ts'
import { keepWindowPlace } from './keep-window-place.ts'
import type { ScreenCapture } from './screen-capture.ts'
import { placeOnScreens, smallestWindow, type Area } from './window-place.ts'
import type { WindowPlaceFile } from './window-place-file.ts'

export interface WindowOptions {
  /** Folder that holds the built `preload/` and `renderer/`. */
  builtFolder: string
  iconFile: string
  isPackaged: boolean
  contentProtection: boolean
  look: FirstLook
  screens: ScreenCapture
  places: WindowPlaceFile
}

/** What of each screen windows may use, the main one first. */
function workAreas(): Area[] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

/** Makes the one window. Its session is in memory only: the page leaves nothing on disk. */
export function makeWindow({
  builtFolder,
  iconFile,
  isPackaged,
  contentProtection,
  look,
  screens,
  places
}: WindowOptions): BrowserWindow {
  const pageSession = session.fromPartition('latchkey', { cache: false })
  if (!pageSession.protocol.isProtocolHandled('app')) {
    servePage(pageSession, join(builtFolder, 'renderer'))
    hardenSession(pageSession, screens)
  }
  const place = places.read()
  const window = new BrowserWindow({
    title: 'Latchkey',
    ...placeOnScreens(place, workAreas()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    icon: iconFile,
    autoHideMenuBar: true,
    backgroundColor: emptyColor(),
    webPreferences: {
      session: pageSession,
      preload: join(builtFolder, 'preload', 'index.cjs'),
      zoomFactor: look.textScale / 100,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !isPackaged
    }
  })
  window.setContentProtection(contentProtection)
  if (place?.isMaximised === true) window.maximize()
  keepWindowPlace(window, places)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(addressWithLook(pageUrl, look))
  return window
}
