import { join } from 'node:path'
import { session, type Session, type WebPreferences } from 'electron/main'
import { hardenSession } from './hardening.ts'
import { servePage } from './page-scheme.ts'
import type { ScreenCapture } from './screen-capture.ts'

/** What the windows of our pages are made of. */
export interface PageParts {
  /** Folder that holds the built `preload/` and `renderer/`. */
  builtFolder: string
  isPackaged: boolean
  screens: ScreenCapture
}

/** The session of our pages, in memory only: they leave nothing on disk. */
function pageSession({ builtFolder, screens }: PageParts): Session {
  const ours = session.fromPartition('latchkey', { cache: false })
  if (!ours.protocol.isProtocolHandled('app')) {
    servePage(ours, join(builtFolder, 'renderer'))
    hardenSession(ours, screens)
  }
  return ours
}

/** SECURITY: what every window with a page of ours is made with, and no window with less. */
export function pagePreferences(parts: PageParts): WebPreferences {
  return {
    session: pageSession(parts),
    preload: join(parts.builtFolder, 'preload', 'index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    devTools: !parts.isPackaged
  }
}
