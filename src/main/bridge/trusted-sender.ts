import type { IpcMainInvokeEvent, WebContents } from 'electron/main'
import { ourOrigin } from '../shell/page-scheme.ts'

/**
 * SECURITY: whether a call comes from our page: our window, its main frame, our origin. Anything unclear is refused,
 * also a frame that is gone already.
 */
export function isTrustedSender(event: IpcMainInvokeEvent, ours: WebContents | undefined): boolean {
  if (ours === undefined || event.sender !== ours || ours.isDestroyed()) return false
  const frame = event.senderFrame
  if (frame?.parent !== null) return false
  return ourOrigin(frame.url) !== undefined
}
