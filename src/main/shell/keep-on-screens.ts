import { screen, type BrowserWindow } from 'electron/main'
import { placeBack, type Area } from './window-place.ts'

/** Milliseconds a desktop takes to put windows back by itself, as most do. */
const systemTakesMs = 1000

/** What of each screen windows may use, the main one first. */
export function workAreas(): Area[] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

/** Brings a window back whose screen was unplugged or became smaller, where the desktop has not done so. */
export function keepOnScreens(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    if (window.isDestroyed() || window.isMaximized() || window.isFullScreen()) return
    const back = placeBack(window.getNormalBounds(), workAreas())
    if (back !== undefined) window.setBounds(back)
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(look, systemTakesMs)
  }
  screen.on('display-removed', soon)
  screen.on('display-metrics-changed', soon)
  window.on('closed', () => {
    clearTimeout(timer)
    screen.off('display-removed', soon)
    screen.off('display-metrics-changed', soon)
  })
}
