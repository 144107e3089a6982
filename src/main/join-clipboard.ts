import type { Publish } from './bridge/publish.ts'
import type { ClipboardPort } from './clipboard/clipboard-port.ts'
import { crashTag } from './clipboard/crash-tag.ts'
import { SecretClipboard } from './clipboard/secret-clipboard.ts'
import type { ClockEdges } from './clock/clock.ts'
import { log } from './log/log.ts'

interface Around {
  clipboard: ClipboardPort
  profileFolder: string
  nowMs: () => number
  monotonicMs: () => number
  clockGuard: ClockEdges
  publish: Publish
}

/** The clipboard's owner, with the clocks it counts by and the tag it leaves for the next start. */
export function joinClipboard(around: Around, clearAfterSeconds: () => number | null): SecretClipboard {
  const { clipboard, profileFolder, nowMs, monotonicMs, clockGuard, publish } = around
  return new SecretClipboard({
    ...{ port: clipboard, nowMs, monotonicMs, clearAfterSeconds },
    uptimeMs: clockGuard.uptimeMs,
    tag: crashTag(profileFolder, { nowMs, onFault: () => log({ event: 'clipboard tag not kept' }) }),
    onChange: (state) => publish('clipboard.stateChanged', state)
  })
}
