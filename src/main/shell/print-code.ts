import { BrowserWindow, session, type Session } from 'electron/main'
import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import type { CodeSheet } from '../codes/seed-exports.ts'
import { codeSheetPage, codeSheetStyle } from './code-sheet.ts'
import { pageOrigin, pageScheme } from './page-scheme.ts'

const policy =
  "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/**
 * Prints codes from a window that nobody sees: without script, with a session of its own in memory that knows a sheet
 * for as long as it is printed. The page of the application never holds a seed, and cannot print one.
 */
export function codePrinter(language: () => SpokenLanguage) {
  const pages = new Map<string, string>()
  const open = new Set<BrowserWindow>()
  let sheets = 0
  return {
    /** Asks for a printer in the system's own dialog. False where the person closed it or nothing was printed. */
    print: async (sheet: CodeSheet): Promise<boolean> => {
      const window = sheetWindow(pages)
      const url = `${pageOrigin}/sheet-${String((sheets += 1))}.html`
      pages.set(url, codeSheetPage(sheet, language()))
      open.add(window)
      try {
        await window.loadURL(url)
        return await printed(window)
      } catch {
        // A window that was closed by the lock, or a system without a way to print: nothing is on paper.
        return false
      } finally {
        pages.delete(url)
        open.delete(window)
        if (!window.isDestroyed()) window.destroy()
      }
    },
    /** Closes what is about to be printed: the vault locks. */
    close: (): void => {
      for (const window of open) window.destroy()
    }
  }
}

function sheetWindow(pages: ReadonlyMap<string, string>): BrowserWindow {
  // In memory only: its name does not begin with `persist:`.
  const sheetSession = session.fromPartition('latchkey-sheet', { cache: false })
  if (!sheetSession.protocol.isProtocolHandled(pageScheme)) {
    refuseAll(sheetSession)
    sheetSession.protocol.handle(pageScheme, ({ url }) => {
      if (url === `${pageOrigin}/sheet.css`) return answer(codeSheetStyle, 'text/css')
      const page = pages.get(url)
      return page === undefined ? new Response(null, { status: 404 }) : answer(page, 'text/html')
    })
  }
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: sheetSession,
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
function refuseAll(sheetSession: Session): void {
  sheetSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  sheetSession.setPermissionCheckHandler(() => false)
  sheetSession.setDevicePermissionHandler(() => false)
  sheetSession.on('will-download', (event) => event.preventDefault())
  sheetSession.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !url.startsWith(`${pageOrigin}/sheet`) })
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

function printed(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    window.once('closed', () => resolve(false))
    window.webContents.print({ silent: false, printBackground: true }, (success) => resolve(success))
  })
}
