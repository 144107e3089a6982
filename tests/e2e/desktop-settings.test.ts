import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desktopText } from '../../src/renderer/src/text/desktop-text.ts'
import { settingsText } from '../../src/renderer/src/text/settings-text.ts'
import { actionsText } from '../../src/renderer/src/text/actions-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { faultsOf } from './support/axe.ts'
import { button, createVault } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
const { shortcut: text } = desktopText
const row = (page: Page, id: string) => page.locator(`[data-setting=${id}]`)

test('settings of the desktop are said, found, changed by keys alone, and hold at once', async () => {
  const app = await stage.launch()
  await createVault(app)
  const { page } = app
  await button(page, words.nav.settings).click()
  const quick = row(page, 'quickShortcut')
  await quick.getByText('Space').waitFor()
  expect(await quick.innerText()).toMatch(/Ctrl\s+Shift\s+Space/)

  // Recorded by pressing it; what cannot be used is refused, each with its reason.
  const lock = row(page, 'lockShortcut')
  await lock.getByRole('button').focus()
  await page.keyboard.press('Enter')
  const said = lock.getByRole('status')
  await said.getByText(text.pressHow).waitFor()
  for (const [keys, why] of [
    ['Shift+l', text.refused('Ctrl')],
    ['Control+v', text.needed],
    ['Control+k', text.usedHere(actionsText.labels.palette)]
  ] as const) {
    await page.keyboard.press(keys)
    await said.getByText(why).waitFor()
  }
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Alt+l')
  await lock.getByText('Alt', { exact: true }).waitFor()
  expect(await app.value('settings.get')).toMatchObject({ lockShortcut: 'CommandOrControl+Alt+L' })
  await until('keys that work', async () => (await app.value('shell.system')).lockShortcut === 'works')
  // Whoever works by keys is still there, gives up once, and then wants none.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await lock.getByText('Alt', { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Delete')
  await lock.getByText(text.none).waitFor()
  expect(await app.value('settings.get')).toMatchObject({ lockShortcut: null })

  // What this desktop cannot do stands at the setting it concerns.
  await row(page, 'protection').getByText(desktopText.noCaptureExclusion).waitFor()
  await row(page, 'startWithSystem').getByText(desktopText.noStart).waitFor()
  await page.getByRole('switch', { name: settingsText.names.lockOnScreenLock }).press('Space')
  await row(page, 'lockOnScreenLock').getByText(settingsText.weak.lockOnScreenLock).waitFor()
  expect(await app.value('settings.get')).toMatchObject({ lockOnScreenLock: false })
  const { records } = await app.value('audit.list', { limit: 5 })
  expect(records.map(({ action }) => action)).toContain('safety-weakened')

  await page.getByRole('searchbox', { name: settingsText.find }).fill('hotkey')
  await until('two settings', async () => (await page.locator('[data-setting]').count()) === 2)
})
