import type { BrowserWindow } from 'electron/main'

/** Until desktops that fade windows out have taken ours from the screen. */
const fadeMs = 350
/** However a capture ends, or does not, the window is back after this. */
const backAfterMs = 15_000

/** Takes the window from the screen for the moment of a capture, and brings it back where it was. */
export function hiddenWindow(window: () => BrowserWindow | undefined) {
  let bringBack: (() => void) | undefined

  function show(): void {
    bringBack?.()
    bringBack = undefined
  }

  return {
    show,
    /** Resolves when the window is out of sight. One that is not there or not shown is left as it is. */
    async hide(): Promise<void> {
      show()
      const shown = window()
      if (shown === undefined || !shown.isVisible() || shown.isMinimized()) return
      const wasMaximized = shown.isMaximized()
      const bounds = shown.getBounds()
      const timer = setTimeout(show, backAfterMs)
      shown.webContents.once('render-process-gone', show)
      bringBack = () => {
        clearTimeout(timer)
        if (shown.isDestroyed()) return
        shown.webContents.off('render-process-gone', show)
        shown.show()
        // A window manager may put a window that comes back somewhere else.
        if (wasMaximized) shown.maximize()
        else shown.setBounds(bounds)
        shown.focus()
      }
      shown.hide()
      await new Promise((resolve) => setTimeout(resolve, fadeMs))
    }
  }
}
