import { test } from 'vitest'
import { actionsText } from '../../src/renderer/src/text/actions-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { historyText } from '../../src/renderer/src/text/history-text.ts'
import { inSentence } from '../../src/renderer/src/text/in-sentence.ts'
import { itemText } from '../../src/renderer/src/text/item-text.ts'
import { kindsText } from '../../src/renderer/src/text/kinds-text.ts'
import { button, createVault } from '../e2e/support/person.ts'
import { useStage } from '../e2e/support/stage.ts'
import { draw, resize } from './support/draw.ts'
import { fillWithSamples } from './support/sample-items.ts'

const stage = useStage({ keyring: true })

test('items: list, one item, its editor and history, and what is done with them', async () => {
  const app = await stage.launch()
  await createVault(app)
  const { page } = app
  await app.value('settings.set', { theme: 'light' })
  await fillWithSamples(app)
  await resize(app, 1180, 880)
  const choose = async (title: string) => {
    await page.getByRole('option', { name: title }).first().click()
    await page.getByRole('heading', { name: title, exact: true }).waitFor()
  }
  const close = () => page.keyboard.press('Escape')

  await choose('GitHub')
  await draw(app, 'main-light')
  await app.value('settings.set', { theme: 'dark' })
  await draw(app, 'main-dark')
  await app.value('settings.set', { theme: 'light' })

  await resize(app, 1180, 1080)
  await button(page, words.secrets.showNotes).click()
  await draw(app, 'item')
  await resize(app, 1180, 880)

  await button(page, itemText.large(inSentence(kindsText.places.password))).click()
  await page.getByRole('dialog').waitFor()
  await draw(app, 'large-type')
  await close()

  await button(page, itemText.history).click()
  await page.getByText(historyText.before, { exact: true }).first().waitFor()
  await draw(app, 'history')
  await close()

  await button(page, words.common.edit).click()
  await page.getByRole('dialog').waitFor()
  await draw(app, 'editor')
  await close()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: actionsText.palette }).fill('ma')
  await draw(app, 'palette')
  await close()

  await choose('Mastodon')
  for (const title of ['Northern Bank', 'Photo shop']) {
    await page.getByRole('option', { name: title }).click({ modifiers: ['Control'] })
  }
  await draw(app, 'several')
  await close()
})
