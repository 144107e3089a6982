import { originOf, windowPage } from './page-scheme.ts'

/** What is known of somebody who asks for a permission, out of what Electron says to its two handlers. */
export interface Asking {
  permission: string
  /** Address or origin of the frame that asks; Chromium writes an origin with a slash behind it. */
  from: string | undefined
  isMainFrame: boolean
  /** The kinds of media that are asked for: of a camera and microphone, or of a screen. */
  media: readonly string[]
  /** Whether the person chose a screen a moment ago and its picture has not been taken yet. */
  isScreenChosen: boolean
}

/**
 * SECURITY: the only permissions there are, for the main frame of the window's page alone. `media` with nothing but video is
 * the camera that looks for a QR code; the microphone is never opened. `display-capture` is one picture of a screen
 * that the person has just chosen in the page. Everything else is refused, also what Chromium may yet invent.
 */
export function isPermitted({ permission, from, isMainFrame, media, isScreenChosen }: Asking): boolean {
  if (!isMainFrame || from === undefined || originOf(windowPage, from) === undefined) return false
  if (media.some((kind) => kind !== 'video')) return false
  // Before `display-capture` had its name, a screen was `media` of no kind (Electron 33).
  const isScreen = permission === 'display-capture' || (permission === 'media' && media.length === 0)
  return isScreen ? isScreenChosen : permission === 'media'
}
