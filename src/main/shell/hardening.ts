import { systemPreferences, type Session, type WebContents } from 'electron/main'
import { isPermitted } from './page-permissions.ts'
import { isOurs, originOf, ourPage, urlOf } from './page-scheme.ts'
import type { ScreenCapture } from './screen-capture.ts'

/** SECURITY: everything a session could do beyond showing our page is refused here, at the last door. */
export function hardenSession(session: Session, screens: ScreenCapture): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    const { requestingUrl: from, isMainFrame } = details
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const isScreenChosen = screens.isChosen()
    if (!isPermitted({ permission, from, isMainFrame, media, isScreenChosen })) decide(false)
    else if (permission === 'media') void allowCamera().then(decide)
    else decide(true)
  })
  session.setPermissionCheckHandler((_contents, permission, from, { isMainFrame, mediaType }) => {
    const media = mediaType === undefined ? [] : [mediaType]
    return isPermitted({ permission, from, isMainFrame, media, isScreenChosen: screens.isChosen() })
  })
  session.setDisplayMediaRequestHandler((request, reply) => screens.answer(request, reply))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // Whatever the policy lets through or a bug in it would: the page has no network. Blobs never leave the process.
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOurs(details.url) })
  })
}

/** SECURITY: a page that stays where it is, opens nothing and embeds nothing. For every web contents ever made. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // One list for the three events: each alone has been got round before (CVE-2020-15174).
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(name as 'will-navigate', (event) => {
      const now = contents.getURL()
      const page = ourPage(now)
      // Only main takes a page to its other origin.
      if (page === undefined || event.url !== urlOf(page, originOf(page, now))) event.preventDefault()
    })
  }
}

/** macOS asks the person once more, and remembers the answer. */
async function allowCamera(): Promise<boolean> {
  return process.platform !== 'darwin' || systemPreferences.askForMediaAccess('camera').catch(() => false)
}
