import { wirePrefix, type EventName } from '../../shared/bridge/channels.ts'
import { eventContract, type EventPayload } from '../../shared/bridge/contract.ts'
import type { PageDoor } from './page-door.ts'

/**
 * Sends an event, cut to its schema, to those of our pages that may hear it. Without a page nothing happens: a new one
 * asks for itself.
 */
export function publisher(pages: readonly Pick<PageDoor, 'contents' | 'events'>[]) {
  return <N extends EventName>(name: N, payload: EventPayload<N>): void => {
    for (const { contents, events } of pages) {
      // SECURITY: what a page may not hear never reaches its process.
      if (!events.has(name)) continue
      const target = contents()
      if (target === undefined || target.isDestroyed()) continue
      target.send(wirePrefix + name, eventContract[name].parse(payload))
    }
  }
}
export type Publish = ReturnType<typeof publisher>
