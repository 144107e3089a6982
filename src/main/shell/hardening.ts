import type { Session, WebContents } from 'electron/main'
import { pageOrigin, pageUrl } from './page-scheme.ts'

/** Chromium permissions the page may use: none so far. A new one is added here with its reason. */
const allowedPermissions: readonly string[] = []

/** SECURITY: everything a session could do beyond showing our page is refused here, at the last door. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(allowedPermissions.includes(permission))
  )
  session.setPermissionCheckHandler((_contents, permission) => allowedPermissions.includes(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // Whatever the policy lets through or a bug in it would: the page has no network. Blobs never leave the process.
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({
      cancel: !details.url.startsWith(`${pageOrigin}/`) && !details.url.startsWith(`blob:${pageOrigin}/`)
    })
  })
}

/** SECURITY: a page that stays where it is, opens nothing and embeds nothing. For every web contents ever made. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // One list for the three events: each alone has been got round before (CVE-2020-15174).
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(name as 'will-navigate', (event) => {
      if (event.url !== pageUrl) event.preventDefault()
    })
  }
}
