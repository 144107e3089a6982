import type { IpcMainInvokeEvent, WebContents } from 'electron/main'
import { originOf, type OurPage } from '../shell/page-scheme.ts'

/**
 * SECURITY: whether a call comes from this page: its own window, the main frame of that, at one of the page's own
 * origins. Anything unclear is refused, also a frame that is gone already.
 */
export function isTrustedSender(
  event: IpcMainInvokeEvent,
  page: OurPage,
  contents: WebContents | undefined
): boolean {
  if (contents === undefined || event.sender !== contents || contents.isDestroyed()) return false
  const frame = event.senderFrame
  if (frame?.parent !== null) return false
  return originOf(page, frame.url) !== undefined
}
