import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settingsDe } from '../../src/renderer/src/text/de/settings-de.ts'
import { wordsDe } from '../../src/renderer/src/text/de/words-de.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { placesText } from '../../src/renderer/src/text/places-text.ts'
import { pseudoText } from '../../src/renderer/src/text/pseudo.ts'
import { settingsText } from '../../src/renderer/src/text/settings-text.ts'
import type { RunningApp } from './support/app.ts'
import { pictureOf } from './support/axe.ts'
import { createVault } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
const password = 'four plain words here'

const resize = async (app: RunningApp, width: number, height: number) => {
  const shell = await app.electron.browserWindow(app.page)
  await shell.evaluate((w, [x, y]) => w.setContentSize(x, y), [width, height] as const)
  await until('the new size', async () => (await app.page.evaluate(() => window.outerWidth)) <= width + 40)
}

test('another language is spoken at once, and on the locked screen of the next start too', async () => {
  const app = await stage.launch()
  await createVault(app, { passwordAlone: password })
  await app.page.getByRole('navigation').getByRole('button', { name: words.nav.settings }).click()
  const select = app.page.getByRole('combobox', { name: settingsText.names.language })
  await select.selectOption('de')
  await app.page.getByRole('heading', { name: settingsDe.title, level: 1 }).waitFor()
  expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('de')
  // Who chose it is still there, although all of the page was drawn anew.
  const german = app.page.getByRole('combobox', { name: settingsDe.names.language })
  await until('the focus', () => german.evaluate((one) => one === document.activeElement))
  await app.page.getByRole('radio', { name: settingsDe.themes.dark }).check({ force: true })
  await until('the dark theme', () =>
    app.page.evaluate(() => document.documentElement.dataset.theme === 'dark')
  )
  await pictureOf(app.page, 'settings-german-dark')
  await app.value('settings.set', { textScale: 200 })
  await until('large text', () => app.page.evaluate(() => window.innerWidth < 800))
  await pictureOf(app.page, 'settings-german-200')
  await app.quit()

  const again = await stage.launch({ profile: app.profile })
  await again.page.getByRole('heading', { name: wordsDe.unlock.title }).waitFor()
  const { lang, theme, width } = await again.page.evaluate(() => ({
    lang: document.documentElement.lang,
    theme: document.documentElement.dataset.theme,
    width: window.innerWidth
  }))
  expect({ lang, theme, isLarge: width < 800 }).toEqual({ lang: 'de', theme: 'dark', isLarge: true })
  await pictureOf(again.page, 'locked-german-200')
})

/** Texts of ours that do not fit into what holds them: cut at its edge without a sign that there is more. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, label, h1, h2, small, b, p, .segment, .chip')]
      .filter((one) => one.offsetParent !== null && one.textContent.includes('['))
      .filter((one) => {
        const { overflowX, textOverflow } = getComputedStyle(one)
        const hides = overflowX !== 'visible' ? textOverflow !== 'ellipsis' : one.tagName === 'BUTTON'
        return hides && one.clientWidth > 2 && one.scrollWidth > one.clientWidth + 1
      })
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 80)}`)
  )

test('words that are 40 % longer are cut nowhere, in a wide window and in a narrow one', async () => {
  const app = await stage.launch({ env: { LATCHKEY_DEMO: '1', LATCHKEY_LANGUAGE: 'pseudo' } })
  const { page } = app
  expect(await page.getByRole('navigation').innerText()).toMatch(/\[.*~\]/)
  const cut: string[] = []
  for (const [width, height] of [
    [1120, 740],
    [860, 800]
  ] as const) {
    await resize(app, width, height)
    const places = page.locator('.sidebar .nav[title^="["]')
    for (let n = 0; n < (await places.count()) - 1; n += 1) {
      const name = await places.nth(n).getAttribute('title')
      // It lays all places over the page, where they are as wide as they need.
      if (name === pseudoText(placesText.open)) continue
      await places.nth(n).click()
      await page.waitForTimeout(120)
      await pictureOf(page, `pseudo-${String(width)}-${String(n)}`)
      for (const text of await cutOff(page)) cut.push(`${String(width)}, ${name ?? ''}: ${text}`)
    }
  }
  expect(cut).toEqual([])
})
