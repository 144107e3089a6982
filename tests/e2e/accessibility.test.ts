import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { kitText } from '../../src/renderer/src/text/kit-text.ts'
import { placesText } from '../../src/renderer/src/text/places-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import type { RunningApp } from './support/app.ts'
import { faultsOf, hasFadedIn, pictureOf } from './support/axe.ts'
import { button, confirmKit, readKit, startVault } from './support/person.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })
const themes = ['light', 'dark'] as const

/** Faults of what is on the screen in both themes, under the name of the screen. */
async function look(app: RunningApp, screen: string, faults: string[]): Promise<void> {
  for (const theme of themes) {
    await app.page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted
    }, theme)
    await hasFadedIn(app.page)
    await pictureOf(app.page, `${screen}-${theme}`)
    for (const fault of await faultsOf(app.page)) faults.push(`${screen}, ${theme}: ${fault}`)
  }
}

const place = (app: RunningApp, name: string) =>
  app.page.getByRole('navigation').getByRole('button', { name }).first()

test('no screen on the way to an open vault has a fault that axe finds', { timeout: 120_000 }, async () => {
  const faults: string[] = []
  const app = await stage.launch()
  await app.page.getByRole('heading', { name: words.firstRun.title }).waitFor()
  await look(app, 'first-run', faults)
  await startVault(app)
  const kit = await readKit(app)
  await look(app, 'kit', faults)
  await button(app.page, kitText.writtenDown).click()
  await app.page.getByRole('dialog', { name: kitText.confirmTitle }).waitFor()
  await look(app, 'kit-typing', faults)
  await button(app.page, kitText.back).click()
  await confirmKit(app, kit)
  await look(app, 'empty', faults)
  await place(app, words.nav.codes).click()
  await look(app, 'no-codes', faults)
  await app.value('vault.lock')
  await app.page.getByRole('heading', { name: words.unlock.title }).waitFor()
  await look(app, 'locked', faults)
  await button(app.page, kitText.use).click()
  await look(app, 'unlock-by-kit', faults)
  expect(faults).toEqual([])
})

test(
  'no screen and no dialog of an open vault has a fault that axe finds',
  { timeout: 120_000 },
  async () => {
    const faults: string[] = []
    const app = await stage.launch({ env: { LATCHKEY_DEMO: '1' } })
    const { page } = app
    const dialog = page.getByRole('dialog')
    const close = async () => {
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await page.getByRole('listbox').getByRole('option').first().click()
    await look(app, 'item', faults)
    await button(page, words.common.edit).click()
    await dialog.waitFor()
    await look(app, 'editor', faults)
    await close()
    for (const key of ['Control+k', '?']) {
      await page.keyboard.press(key)
      await dialog.waitFor()
      await look(app, key === '?' ? 'keys' : 'palette', faults)
      await close()
    }
    for (const name of [
      words.nav.codes,
      placesText.health,
      placesText.generator,
      placesText.duplicates,
      words.nav.trash,
      words.nav.backups,
      words.nav.audit,
      words.nav.settings
    ]) {
      await place(app, name).click()
      await page.waitForTimeout(150)
      await look(app, name.toLowerCase().replaceAll(' ', '-'), faults)
    }
    await place(app, words.nav.codes).click()
    await page.getByRole('listbox').getByRole('option').first().click()
    await look(app, 'code', faults)
    await button(page, words.list.addCode).first().click()
    await page.getByRole('dialog', { name: waysInText.title }).waitFor()
    await look(app, 'add-code', faults)
    expect(faults).toEqual([])
  }
)
