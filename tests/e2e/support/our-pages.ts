import type { ElectronApplication, Page } from 'playwright-core'

const hosts = { window: /^latchkey(-again)?$/, quick: /^latchkey-quick(-again)?$/ }

/** Whether a page is quick access's, which is there without being seen. */
export const isQuickPage = (page: Pick<Page, 'url'>): boolean => hosts.quick.test(hostOf(page))

/** The page of the main window, where there is one. */
export const mainPageOf = (electron: ElectronApplication): Page | undefined =>
  electron.windows().find((page) => hosts.window.test(hostOf(page)))

/** The page of quick access, where it is made already. */
export const quickPageOf = (electron: ElectronApplication): Page | undefined =>
  electron.windows().find(isQuickPage)

/** All pages but quick access's: it comes by itself some time after the start. */
export const windowsOf = (electron: ElectronApplication): Page[] =>
  electron.windows().filter((page) => !isQuickPage(page))

function hostOf(page: Pick<Page, 'url'>): string {
  const url = page.url()
  return URL.canParse(url) ? new URL(url).host : ''
}
