import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { callNames } from '../../src/shared/bridge/channels.ts'
import { installationFor, type RunningApp } from './support/app.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: false, keepApps: true })
const marker = 'plover-umbrage-marker'
let app: RunningApp

beforeAll(async () => {
  app = await stage.launch({ env: { LATCHKEY_DEMO: '1' } })
})

/** Calls as injected code might: any name, any input. */
const callRaw = (name: string, input: unknown) =>
  app.page.evaluate(
    async ([n, i]) => {
      try {
        return await (window.latchkey.call as (name: unknown, input: unknown) => Promise<unknown>)(n, i)
      } catch (error) {
        return `thrown: ${String(error)}`
      }
    },
    [name, input] as const
  )

test('a call that is not on the list is refused', async () => {
  for (const name of ['vault.export', 'constructor', '__proto__', 'latchkey:vault.state', '']) {
    expect(await callRaw(name, undefined)).toEqual({ ok: false, code: 'refused' })
  }
})

test('wrong input is answered with a code and nothing of it comes back', async () => {
  const wrong: [string, unknown][] = [
    ['vault.unlock', { masterPassword: { marker } }],
    ['vault.unlock', { masterPassword: marker.repeat(200) }],
    ['credentials.get', { id: marker }],
    ['credentials.get', { id: `' OR 1=1 -- ${marker}` }],
    ['credentials.save', { title: '', userName: marker, url: '', password: marker }],
    ['credentials.reveal', { id: crypto.randomUUID(), field: marker }],
    ['codes.live', { ids: marker }],
    ['intake.read', { source: 'typed-text', texts: [`otpauth://${marker.repeat(20_000)}`] }],
    ['intake.chooseScreen', { sourceId: marker.repeat(20), hideWindow: false }],
    ['intake.chooseScreen', { sourceId: null }],
    ['settings.set', { clipboardClearSeconds: marker }],
    ['audit.list', { limit: 1e9 }],
    ['audit.list', undefined]
  ]
  for (const [name, input] of wrong) {
    const reply = await callRaw(name, input)
    expect({ name, reply }).toEqual({ name, reply: { ok: false, code: 'invalid-input' } })
  }
  expect(app.output()).not.toContain(marker)
})

test('input that cannot even be sent stays in the page', async () => {
  const reply = await app.page.evaluate(async () => {
    try {
      return await window.latchkey.call('vault.unlock', { masterPassword: () => 'function' })
    } catch {
      return 'thrown'
    }
  })
  expect(['thrown', { ok: false, code: 'invalid-input' }]).toContainEqual(reply)
})

/** A page of our own making in a window with the application's preload: it has the door, but is not who may knock. */
test('a call from a foreign page is refused', async () => {
  const preload = join(installationFor(stage.desktop).appFolder, 'out/preload/index.cjs')
  const reply = await app.electron.evaluate(async ({ BrowserWindow }, preload) => {
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload } })
    try {
      await foreign.loadURL('data:text/html,<p>foreign')
      return (await foreign.webContents.executeJavaScript(
        `window.latchkey === undefined ? 'no door' : window.latchkey.call('vault.state').catch(String)`
      )) as unknown
    } finally {
      foreign.destroy()
    }
  }, preload)
  expect(reply).toEqual({ ok: false, code: 'refused' })
})

test('a frame inside our page has no door', async () => {
  const found = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const inside = frame.contentWindow
    try {
      return inside?.latchkey === undefined ? 'none' : 'a door'
    } catch {
      return 'none'
    }
  })
  expect(found).toBe('none')
})

test('main answers to the names on the list and to no others', async () => {
  const listening = await app.electron.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers?: Map<string, unknown> })._invokeHandlers
    return { handled: [...(handlers?.keys() ?? [])], heard: ipcMain.eventNames().map(String) }
  })
  const ours = [...listening.handled, ...listening.heard].filter((name) => name.startsWith('latchkey:'))
  expect(ours.sort()).toEqual(callNames.map((name) => `latchkey:${name}`).sort())
})
