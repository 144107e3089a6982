import { beforeAll, expect, test } from 'vitest'
import { quickText } from '../../src/renderer/src/text/quick-text.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import { markedCode, markedSecret, secretsIn } from './support/marks.ts'
import { answerPrompt, seePrompt } from './support/keyring-prompt.ts'
import { codesBetween } from './support/oathtool.ts'
import { createVault, seeLocked } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { pagePid, seeGone } from './support/process-memory.ts'
import {
  hideQuick,
  openOtherWindow,
  press,
  quickState,
  seeNoQuick,
  seeQuick,
  showQuick,
  type,
  type OtherWindow
} from './support/quick.ts'
import type { RunningApp } from './support/app.ts'
import { useStage } from './support/stage.ts'
import { pause, until } from './support/until.ts'
import { textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true, keepApps: true })
const masterPassword = 'Nine-Velvet-Gibbons-7'
const password = 'Tall-Ostrich-Quilt-4'

let app: RunningApp
let other: OtherWindow

beforeAll(async () => {
  app = await stage.launch()
  await createVault(app, { alsoPassword: masterPassword })
  await saveShop()
  other = await openOtherWindow(stage.desktop)
  // It is prepared some seconds after the start; pressed before that, its keys make it first.
  const page = await app.quickPage()
  await page.waitForLoadState()
  await page.locator('input').first().waitFor({ state: 'attached' })
})

/** A login with a code, saved without the window: its own way in is tested elsewhere. */
async function saveShop(): Promise<void> {
  const login = { title: 'Harbour shop', userName: 'ada', url: 'https://shop.example', password }
  const { id } = await app.value('credentials.save', login)
  await app.value('credentials.save', { ...login, title: 'Another place', password: 'no' })
  const [row] = await app.value('intake.read', { source: 'typed-text', texts: [otpauth(markedCode)] })
  if (row?.kind !== 'code') throw new Error('that is no code')
  await app.value('intake.save', {
    drafts: [{ draftId: row.draftId, target: { kind: 'credential', id } }]
  })
}

const seeClipboard = (what: string, is: (text: string) => boolean) =>
  until(what, async () => is(await textOnClipboard(stage.desktop)))

test('a password and then its code are a few keys away, and the focus goes back to where it was', async () => {
  const { desktop } = stage
  const state = await showQuick(app, desktop)
  // In the middle of the upper third of the screen.
  expect(state.bounds).toMatchObject({ x: (1400 - state.bounds.width) / 2, width: 640, height: 420 })
  expect(state.bounds.y).toBeLessThan(300)
  const page = await app.quickPage()
  await type(desktop, 'harb')
  await page.getByText('Harbour shop').waitFor()
  await desktop.screenshot('quick access found')
  await press(desktop, 'Return')
  await seeClipboard('the password on the clipboard', (text) => text === password)
  await seeNoQuick(app)
  await other.seeFocused()

  // One more key: the code of that account.
  await showQuick(app, desktop)
  await page.getByRole('status').filter({ hasText: quickText.codeFirst }).waitFor()
  await desktop.screenshot('quick access code next')
  const from = Date.now()
  await press(desktop, 'Return')
  await seeClipboard('a code on the clipboard', (text) => /^\d{6}$/.test(text))
  const lateMs = defaultSettings.lateCopySeconds * 1000
  expect(codesBetween(markedSecret, from, Date.now() + lateMs)).toContain(await textOnClipboard(desktop))
  const { records } = await app.value('audit.list', { limit: 2 })
  expect(records).toMatchObject([
    { action: 'code-copied', origin: 'quick' },
    { action: 'password-copied', origin: 'quick' }
  ])

  // By Escape, by the same keys and by a click elsewhere.
  await seeNoQuick(app)
  await showQuick(app, desktop)
  await press(desktop, 'Escape')
  await seeNoQuick(app)
  await other.seeFocused()
  await type(desktop, 'back')
  await until('the keys in the other window', () => other.line() === 'back')
  await showQuick(app, desktop)
  await hideQuick(desktop)
  await seeNoQuick(app)
  await other.seeFocused()
  await showQuick(app, desktop)
  await desktop.output('xdotool', ['mousemove', '20', '880', 'click', '1'])
  await desktop.output('xdotool', ['search', '--name', '^Elsewhere$', 'windowactivate'])
  await seeNoQuick(app)
  // What was typed and found is gone with it.
  expect(await page.locator('body').innerText()).not.toContain('Harbour')
  expect(secretsIn(app.output())).toEqual([])
})

test('a lock ends its process, and it asks for the way in itself', async () => {
  const { desktop } = stage
  // Keys pressed in the very moment in which it went away are taken for those that sent it away.
  await pause(400)
  await showQuick(app, desktop)
  const before = await pagePid(app, 'latchkey-quick')
  expect(before).not.toBe(await pagePid(app))
  // SECURITY: the page has the same preload, and main knows that it is another page.
  const page = await app.quickPage()
  const asked = await page.evaluate(() => window.latchkey.call('credentials.list', undefined))
  expect(asked).toEqual({ ok: false, code: 'refused' })

  await app.value('vault.lock')
  await seeGone(before)
  await seeLocked(app)
  expect((await quickState(app))?.isVisible).toBe(false)

  await other.seeFocused()
  await showQuick(app, desktop)
  const fresh = await app.quickPage()
  await fresh.locator('input[type=password]').waitFor()
  await desktop.screenshot('quick access locked')
  // The keyring asks in a window of its own, which takes the focus: that hides nothing, and gives it back.
  await desktop.keyring.lock()
  await type(desktop, masterPassword)
  await press(desktop, 'Return')
  await seePrompt(desktop)
  expect((await quickState(app))?.isVisible).toBe(true)
  await answerPrompt(desktop)
  await fresh.getByText('Harbour shop').waitFor()
  await seeQuick(app)
  await type(desktop, 'harbour')
  await press(desktop, 'Return')
  await seeClipboard('the password on the clipboard', (text) => text === password)
  await seeNoQuick(app)
  await other.seeFocused()
  const { records } = await app.value('audit.list', { limit: 8 })
  expect(records.find(({ action }) => action === 'vault-unlocked')).toMatchObject({ origin: 'quick' })

  // A page that ends by itself comes again.
  const crashing = await pagePid(app, 'latchkey-quick')
  process.kill(crashing, 'SIGKILL')
  await seeGone(crashing)
  await until('a new page', async () => (await pagePid(app, 'latchkey-quick').catch(() => 0)) > 0)
  await showQuick(app, desktop)
})
