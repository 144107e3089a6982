import { BrowserWindow } from 'electron/main'
import type { FirstLook } from '../../shared/bridge/first-look.ts'
import { addressWithLook, emptyColor } from './fresh-page.ts'
import { urlOf, windowPage } from './page-scheme.ts'
import { pagePreferences, type PageParts } from './page-window.ts'
import { keepOnScreens, workAreas } from './keep-on-screens.ts'
import { keepWindowPlace } from './keep-window-place.ts'
import { placeOnScreens, smallestWindow } from './window-place.ts'
import type { WindowPlaceFile } from './window-place-file.ts'

export interface WindowOptions extends PageParts {
  iconFile: string
  contentProtection: boolean
  look: FirstLook
  places: WindowPlaceFile
}

/** Makes the main window. */
export function makeWindow({
  iconFile,
  contentProtection,
  look,
  places,
  ...parts
}: WindowOptions): BrowserWindow {
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
    webPreferences: { ...pagePreferences(parts), zoomFactor: look.textScale / 100 }
  })
  window.setContentProtection(contentProtection)
  if (place?.isMaximised === true) window.maximize()
  keepWindowPlace(window, places)
  keepOnScreens(window)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(addressWithLook(urlOf(windowPage), look))
  return window
}
