import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import type { RunningApp } from './support/app.ts'
import { markedLogin } from './support/marks.ts'
import { addLogin, button, createVault, seeLocked, seeUnlocked, unlock } from './support/person.ts'
import { pagePid, seeGone } from './support/process-memory.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
const masterPassword = 'Nine-Velvet-Gibbons-7'

const inMain = ({ electron }: RunningApp, what: 'hide' | 'show' | 'zoom' | 'heading') =>
  electron.evaluate(async ({ BrowserWindow }, asked) => {
    const window = BrowserWindow.getAllWindows().find(
      ({ webContents }) => !webContents.getURL().startsWith('app://latchkey-quick')
    )
    if (window === undefined) throw new Error('no window')
    if (asked === 'hide') window.hide()
    if (asked === 'show') window.show()
    if (asked === 'zoom') return window.webContents.getZoomFactor()
    // By main itself: a page that has crashed once is closed to the tests for good.
    if (asked === 'heading')
      return window.webContents.executeJavaScript('document.querySelector("h1")?.innerText ?? ""') as unknown
    return undefined
  }, what)

test('each lock ends the page’s process, whatever the page is doing', async () => {
  const { tray } = stage.desktop
  const app = await stage.launch()
  await createVault(app, { alsoPassword: masterPassword })
  await addLogin(app, markedLogin)

  const first = await pagePid(app)
  const from = performance.now()
  await button(app.page, words.nav.lock).click()
  await seeGone(first)
  const figure = 'click on "Lock" to the end of the page’s process, with the backup before it'
  process.stdout.write(
    `${JSON.stringify({ figure, value: Math.round(performance.now() - from), unit: 'ms', runs: 1 })}\n`
  )
  await seeLocked(app)
  expect(await app.page.content()).not.toContain(markedLogin.title)
  // Nothing is behind it, and a person can type at once.
  expect(await app.page.evaluate(() => history.length)).toBe(1)
  const focus = () => app.page.evaluate(() => document.hasFocus() && document.activeElement?.tagName)
  await until('the focus in the password line', async () => (await focus()) === 'INPUT')
  await unlock(app, masterPassword)
  await seeUnlocked(app)

  // Out of sight too, and with the look of now instead of that of the start.
  await app.value('settings.set', { textScale: 125, language: 'de' })
  await inMain(app, 'hide')
  const second = await pagePid(app)
  await until('the tray in German', async () => (await tray.labels()).includes('Sperren'))
  await tray.click('Sperren')
  await seeGone(second)
  await app.page.locator('html[data-ready=true][lang=de]').waitFor({ state: 'attached' })
  expect(await inMain(app, 'zoom')).toBe(1.25)
  await inMain(app, 'show')
  await app.page.locator('input[type=password]').fill(masterPassword)
  await app.page.keyboard.press('Enter')
  await until('the tray of an open vault', async () => (await tray.labels()).includes('Sperren'))

  // A page that does nothing any more but turn in a circle.
  const third = await pagePid(app)
  await app.page.evaluate(() =>
    setTimeout(() => {
      for (;;);
    }, 0)
  )
  await tray.click('Sperren')
  await seeGone(third)
  await until(
    'the locked screen',
    async () => (await inMain(app, 'heading')) === 'Latchkey ist gesperrt',
    10_000
  )
})
