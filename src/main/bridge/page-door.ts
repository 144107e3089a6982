import type { WebContents } from 'electron/main'
import {
  callNames,
  eventNames,
  quickPageCalls,
  quickPageEvents,
  type CallName,
  type EventName
} from '../../shared/bridge/channels.ts'
import { quickPage, windowPage, type OurPage } from '../shell/page-scheme.ts'

/** A page of ours as the door knows it: where it stands, and what it may call and hear. */
export interface PageDoor {
  page: OurPage
  /** Its web contents at this moment; undefined where its window is not there. */
  contents: () => WebContents | undefined
  calls: ReadonlySet<CallName>
  events: ReadonlySet<EventName>
}

/** SECURITY: what only quick access's page is there for. */
const isQuick = (name: CallName | EventName): boolean => name.startsWith('quick.')

/** SECURITY: the window's page may call and hears everything but what is quick access's alone. */
export const windowCalls: ReadonlySet<CallName> = new Set(callNames.filter((name) => !isQuick(name)))
export const windowEvents: ReadonlySet<EventName> = new Set(eventNames.filter((name) => !isQuick(name)))

/** SECURITY: quick access's page has its short list, and nothing else. */
export const quickCalls: ReadonlySet<CallName> = new Set(quickPageCalls)
export const quickEvents: ReadonlySet<EventName> = new Set(quickPageEvents)

/** The doors of our two pages. */
export const ourDoors = (contents: Record<'window' | 'quick', PageDoor['contents']>) => ({
  window: { page: windowPage, contents: contents.window, calls: windowCalls, events: windowEvents },
  quick: { page: quickPage, contents: contents.quick, calls: quickCalls, events: quickEvents }
})
