import type { BrowserWindow } from 'electron/main'
import type { WindowPlaceFile } from './window-place-file.ts'

/** A window that is being dragged moves a hundred times a second; it is written down when it has come to rest. */
const restMs = 500

/** Writes down where a window is whenever that has changed, and when it closes. */
export function keepWindowPlace(window: BrowserWindow, file: WindowPlaceFile): void {
  let timer: NodeJS.Timeout | undefined
  const write = (): void => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    file.write({ ...window.getNormalBounds(), isMaximised: window.isMaximized() })
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(write, restMs)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', write)
  window.on('closed', () => clearTimeout(timer))
}
