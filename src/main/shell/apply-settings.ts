import { nativeTheme, type BrowserWindow } from 'electron/main'
import type { Settings } from '../../shared/model/settings.ts'

/** What of the settings the system has to be told: the theme of its own parts, and captures of the window. */
export function applySettings(window: BrowserWindow | undefined, settings: Settings): void {
  if (nativeTheme.themeSource !== settings.theme) nativeTheme.themeSource = settings.theme
  window?.setContentProtection(settings.contentProtection)
}
