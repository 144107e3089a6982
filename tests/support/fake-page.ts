import type { WebContents } from 'electron/main'

interface PagePart {
  isDestroyed: () => boolean
  send: (...args: unknown[]) => void
}

/** As much of a page's web contents as the door asks for. */
export function fakePage(part: Partial<PagePart> = {}): WebContents {
  const page: unknown = { isDestroyed: () => false, send: () => undefined, ...part }
  return page as WebContents
}
