import { contextBridge, ipcRenderer } from 'electron/renderer'
import type { PageApi } from '../shared/bridge/api.ts'
import {
  callNames,
  eventNames,
  wirePrefix,
  type CallName,
  type EventName
} from '../shared/bridge/channels.ts'
import type { Reply } from '../shared/bridge/errors.ts'

// SECURITY: all that the page can reach of Electron. Only listed names pass, and never an event object.
const calls: readonly string[] = callNames
const events: readonly string[] = eventNames

// Each part of the page listens for itself: more than ten for one event are no leak.
ipcRenderer.setMaxListeners(40)

const api: PageApi = {
  firstLook: decodeURIComponent(location.hash.slice(1)),
  call: (name: CallName, input: unknown): Promise<Reply> =>
    calls.includes(name)
      ? (ipcRenderer.invoke(wirePrefix + name, input) as Promise<Reply>)
      : Promise.resolve({ ok: false, code: 'refused' }),
  on: (name: EventName, listener: (payload: unknown) => void): (() => void) => {
    if (!events.includes(name)) return () => undefined
    const pass = (_event: unknown, payload: unknown): void => listener(payload)
    ipcRenderer.on(wirePrefix + name, pass)
    return () => void ipcRenderer.removeListener(wirePrefix + name, pass)
  }
}
contextBridge.exposeInMainWorld('latchkey', api)
