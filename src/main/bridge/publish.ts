import type { WebContents } from 'electron/main'
import { wirePrefix, type EventName } from '../../shared/bridge/channels.ts'
import { eventContract, type EventPayload } from '../../shared/bridge/contract.ts'

/** Sends an event to the page, cut to its schema. Without a page nothing happens: a new one asks for itself. */
export function publisher(page: () => WebContents | undefined) {
  return <N extends EventName>(name: N, payload: EventPayload<N>): void => {
    const target = page()
    if (target === undefined || target.isDestroyed()) return
    target.send(wirePrefix + name, eventContract[name].parse(payload))
  }
}
export type Publish = ReturnType<typeof publisher>
