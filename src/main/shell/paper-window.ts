import { BrowserWindow, session, type Session, type WebContents } from 'electron/main'
import { pageScheme } from './page-scheme.ts'

/** Not the page's: what is for paper has nothing in common with it, not even an address. */
const origin = `${pageScheme}://paper`
const policy =
  "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** A document for paper and its style, which is asked for as `sheet.css`. */
export interface Sheet {
  html: string
  css: string
}

/** What is at hand while a sheet is drawn: the window may be closed by a lock at any time. */
export interface DrawnSheet {
  contents: WebContents
  /** Called when the window was closed before its time. */
  onClosed: (listener: () => void) => void
}

/**
 * Draws sheets in windows that nobody sees: without script, with a session of their own in memory that knows a sheet
 * for as long as it is used. The page of the application holds nothing of what is on them.
 */
export function paperWindows() {
  const sheets = new Map<string, Sheet>()
  const open = new Set<BrowserWindow>()
  let count = 0
  return {
    /** Draws a sheet for as long as `use` works on it; nothing where the lock closed it, or it could not be drawn. */
    async draw<T>(sheet: Sheet, use: (drawn: DrawnSheet) => Promise<T>): Promise<T | undefined> {
      const window = paperWindow(sheets)
      const folder = `${origin}/${String((count += 1))}/`
      sheets.set(folder, sheet)
      open.add(window)
      try {
        await window.loadURL(`${folder}sheet.html`)
        return await use({
          contents: window.webContents,
          onClosed: (listener) => window.once('closed', listener)
        })
      } catch {
        return undefined
      } finally {
        sheets.delete(folder)
        open.delete(window)
        if (!window.isDestroyed()) window.destroy()
      }
    },
    /** Closes what is about to be made: the vault locks. */
    close: (): void => {
      for (const window of open) window.destroy()
    }
  }
}
export type PaperWindows = ReturnType<typeof paperWindows>

function paperWindow(sheets: ReadonlyMap<string, Sheet>): BrowserWindow {
  // In memory only: its name does not begin with `persist:`.
  const paperSession = session.fromPartition('latchkey-paper', { cache: false })
  if (!paperSession.protocol.isProtocolHandled(pageScheme)) {
    refuseAll(paperSession)
    paperSession.protocol.handle(pageScheme, ({ url }) => {
      const sheet = sheets.get(url.slice(0, url.lastIndexOf('/') + 1))
      if (sheet !== undefined && url.endsWith('/sheet.html')) return answer(sheet.html, 'text/html')
      if (sheet !== undefined && url.endsWith('/sheet.css')) return answer(sheet.css, 'text/css')
      return new Response(null, { status: 404 })
    })
  }
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: paperSession,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false
    }
  })
}

/** SECURITY: a sheet of paper needs nothing; here not even what the page may. */
function refuseAll(paperSession: Session): void {
  paperSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  paperSession.setPermissionCheckHandler(() => false)
  paperSession.setDevicePermissionHandler(() => false)
  paperSession.on('will-download', (event) => event.preventDefault())
  paperSession.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !url.startsWith(`${origin}/`) })
  })
}

const answer = (body: string, type: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store'
    }
  })

/** Asks for a printer in the system's own dialog. False where the person closed it or nothing was printed. */
export function printed({ contents, onClosed }: DrawnSheet): Promise<boolean> {
  return new Promise((resolve) => {
    onClosed(() => resolve(false))
    contents.print({ silent: false, printBackground: true }, (success) => resolve(success))
  })
}
