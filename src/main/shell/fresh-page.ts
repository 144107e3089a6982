import { app, nativeTheme, type BrowserWindow } from 'electron/main'
import type { FirstLook } from '../../shared/bridge/first-look.ts'
import { originOf, urlOf, type OurPage } from './page-scheme.ts'

/** A page that has not let itself be left by then hangs, and a process that is still there then stays too long. */
const patienceMs = 2000
/** How often a page that could not be loaded is asked for again. */
const triesAtMost = 5
/** A page that ran for so long before it ended is not one that ends again and again. */
const calmMs = 60_000

/** What is seen before a page has drawn itself, and around it. */
export const emptyColor = (): string => (nativeTheme.shouldUseDarkColors ? '#161513' : '#fbfaf8')

/** The page's address with how it is to look; what stands behind the sign never leaves the page's process. */
export const addressWithLook = (url: string, look: FirstLook): string =>
  `${url}#${encodeURIComponent(JSON.stringify(look))}`

/**
 * Takes a window's page to its other origin: a new process shows the same page from its start, and the one before,
 * with everything that it ever showed in its memory, is gone a moment later.
 *
 * SECURITY: for each lock. Returns at once, whatever the page is doing; the process of one that hangs is ended.
 */
export function bringFreshPage(window: BrowserWindow, page: OurPage, look: FirstLook): void {
  const { webContents } = window
  const end = endingOf(webContents.getOSProcessId())
  // Of what is shown now: `getURL` may name a page that is still on its way.
  const now = originOf(page, webContents.mainFrame.url)
  const origin = page.origins.find((one) => one !== now)
  const url = addressWithLook(urlOf(page, origin), look)
  const hanging = setTimeout(end, patienceMs)
  webContents.once('did-start-navigation', () => clearTimeout(hanging))
  webContents.once('did-navigate', () => {
    // What the page was before is no place to go back to.
    webContents.navigationHistory.clear()
    setTimeout(end, patienceMs)
  })
  window.setBackgroundColor(emptyColor())
  load(window, url)
}

/** A page whose process came to its end, by itself or by us, is followed by a new one; not one after the other for ever. */
export function bringBackCrashed(window: BrowserWindow, page: OurPage, look: () => FirstLook): void {
  let left = triesAtMost
  let lastAtMs = -Infinity
  window.webContents.on('render-process-gone', () => {
    const nowMs = performance.now()
    if (nowMs - lastAtMs > calmMs) left = triesAtMost
    lastAtMs = nowMs
    left -= 1
    if (left >= 0) load(window, addressWithLook(urlOf(page), look()))
  })
}

/** Ends a process that runs now, if it still does when this is called; never one that got its number later. */
function endingOf(pid: number): () => void {
  const found = app.getAppMetrics().find((one) => one.pid === pid)
  return () => {
    const isStillThere = app
      .getAppMetrics()
      .some((one) => one.pid === pid && one.creationTime === found?.creationTime)
    if (isStillThere) process.kill(pid, 'SIGKILL')
  }
}

function load(window: BrowserWindow, url: string, tries = triesAtMost): void {
  window.webContents.loadURL(url).catch((error: unknown) => {
    // Given up for a later one, or with the window: nobody misses it.
    const isGivenUp = (error as { code?: unknown } | null)?.code === 'ERR_ABORTED'
    if (isGivenUp || tries === 0) return
    setTimeout(() => {
      if (!window.isDestroyed()) load(window, url, tries - 1)
    }, patienceMs)
  })
}
