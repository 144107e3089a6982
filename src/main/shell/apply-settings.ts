import { nativeTheme, type BrowserWindow } from 'electron/main'
import type { Settings } from '../../shared/model/settings.ts'

/**
 * What of the settings the system has to be told: the theme of its own parts, captures of the window, and the size of
 * everything in it. The size is the page's zoom: icons, spaces and the places where columns fold grow with the text.
 */
export function applySettings(
  window: BrowserWindow | undefined,
  settings: Settings,
  isCaptureAllowed = false
): void {
  if (nativeTheme.themeSource !== settings.theme) nativeTheme.themeSource = settings.theme
  if (window === undefined) return
  window.setContentProtection(settings.contentProtection && !isCaptureAllowed)
  const zoom = settings.textScale / 100
  if (window.webContents.getZoomFactor() !== zoom) window.webContents.setZoomFactor(zoom)
}
