import { test } from 'vitest'
import { generatorText } from '../../src/renderer/src/text/generator-text.ts'
import { healthText } from '../../src/renderer/src/text/health-text.ts'
import { placesText } from '../../src/renderer/src/text/places-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { button, createVault } from '../e2e/support/person.ts'
import { useStage } from '../e2e/support/stage.ts'
import { draw, resize } from './support/draw.ts'
import { fillWithSamples } from './support/sample-items.ts'

const stage = useStage({ keyring: true })

test('places: trash, settings, health and the rest, in a narrow window and in German', async () => {
  const app = await stage.launch()
  await createVault(app)
  const { page } = app
  await app.value('settings.set', { theme: 'light' })
  const items = await fillWithSamples(app)
  await resize(app, 1180, 880)
  const idOf = (title: string) => {
    const item = items.get(title)
    if (item === undefined) throw new Error(`no sample ${title}`)
    return item.id
  }

  await button(page, placesText.generator).click()
  await page.getByText(generatorText.rules, { exact: true }).waitFor()
  await draw(app, 'generator')

  await button(page, placesText.health).click()
  const reused = page.getByRole('button', { name: healthText.kinds.reused })
  await reused.click()
  await page.getByText(healthText.advice.reused).waitFor()
  // Passwords are measured one by one; this is found last.
  await page.getByText(healthText.kinds.weak).waitFor()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  await draw(app, 'health')
  await page.getByText(healthText.loss.thing(healthText.loss.kinds.phone, '+49 170 5550199')).click()
  await page.getByText(healthText.loss.outcomes['locked-out']).first().waitFor()
  await page.getByRole('heading', { name: healthText.loss.title }).evaluate((head) => {
    head.scrollIntoView({ block: 'start' })
  })
  await draw(app, 'lock-out')

  for (const title of ['Photos', 'Drawing program']) await app.value('credentials.trash', { id: idOf(title) })
  await button(page, words.nav.trash).first().click()
  await draw(app, 'trash')

  await button(page, words.nav.settings).click()
  await draw(app, 'settings')

  await button(page, words.nav.items).click()
  await page.getByRole('option', { name: 'GitHub' }).click()
  await page.getByRole('heading', { name: 'GitHub', exact: true }).waitFor()
  await app.value('settings.set', { language: 'de' })
  await draw(app, 'german')
  await app.value('settings.set', { language: 'en' })
  await resize(app, 420, 880)
  await draw(app, 'narrow')
})
