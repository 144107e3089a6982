import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { generatorText } from '../../src/renderer/src/text/generator-text.ts'
import { healthText } from '../../src/renderer/src/text/health-text.ts'
import { placesText } from '../../src/renderer/src/text/places-text.ts'
import type { RunningApp } from './support/app.ts'
import { button, createVault, startLogin } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })

const place = (app: RunningApp, name: string) =>
  app.page.getByRole('navigation').getByRole('button', { name, exact: true })

/** LATCHKEY_PICTURES names a folder for pictures of what is on the screen, light and dark, narrow and large. */
async function pictures(app: RunningApp, name: string): Promise<void> {
  const folder = process.env.LATCHKEY_PICTURES
  if (folder === undefined) return
  const { page } = app
  const take = (how: string) => page.screenshot({ path: `${folder}/care-${name}-${how}.png` })
  await page.waitForTimeout(300)
  await take('light')
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await take('dark')
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'))
  const window = await app.electron.browserWindow(page)
  await window.evaluate((one) => one.setSize(420, 760))
  await page.waitForTimeout(300)
  await take('narrow')
  await window.evaluate((one) => one.setSize(1180, 760))
  await app.value('settings.set', { textScale: 200 })
  await page.waitForTimeout(300)
  await take('large')
  await app.value('settings.set', { textScale: 100 })
  await page.waitForTimeout(300)
}

test('a generated password goes into a new login, and its health is told with what if something is lost', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)

  // The page of its own: another value at each press, by the rules of a site.
  await place(app, placesText.generator).click()
  const value = page.getByTestId('generated')
  await until('a value', async () => (await value.innerText()).length === 20)
  const first = await value.innerText()
  await button(page, generatorText.again).press('Enter')
  await until('another value', async () => (await value.innerText()) !== first)
  await page
    .getByLabel(generatorText.rulesField)
    .fill('mindestens 12 Zeichen, höchstens 14 Zeichen, keine Sonderzeichen')
  await button(page, generatorText.read).click()
  await page.getByText('keine Sonderzeichen', { exact: true }).waitFor()
  await until('a value by the rules', async () => /^[A-Za-z0-9]{14}$/.test(await value.innerText()))
  await button(page, generatorText.copy).click()
  await page.getByText(generatorText.copied).waitFor()
  await pictures(app, 'generator')

  // Beside the password of a new login.
  await place(app, words.nav.items).click()
  await startLogin(page)
  await page.getByLabel(words.editor.title, { exact: true }).fill('Orchard')
  await button(page, generatorText.generate).click()
  const panel = page.getByRole('dialog', { name: generatorText.title })
  const made = panel.getByTestId('generated')
  await until('a value in the panel', async () => /^[A-Za-z0-9]{14}$/.test(await made.innerText()))
  await pictures(app, 'panel')
  const used = await made.innerText()
  await button(page, generatorText.use).click()
  await panel.waitFor({ state: 'detached' })
  await button(page, words.common.save).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const { rows } = await app.value('credentials.find', {
    query: 'Orchard',
    scope: { kind: 'all' },
    from: 0,
    count: 5
  })
  const id = rows[0]?.id
  if (id === undefined) throw new Error('the login was not saved')
  expect((await app.value('credentials.reveal', { id, field: 'password' })).value).toBe(used)
  expect((await app.value('generator.history')).length).toBeGreaterThan(0)

  // Two that share a weak password, one whose factor is on a phone.
  for (const title of ['Shop', 'Forum']) {
    await app.value('credentials.save', { title, userName: 'ada', url: '', password: 'Schmetterling' })
  }
  await app.value('credentials.save', {
    ...{ title: 'Bank', userName: 'ada', url: 'https://bank.example', password: 'vK9#mQ2$vL7!pR4@' },
    secondFactors: [{ kind: 'sms', where: '+49 170 1' }]
  })
  await place(app, placesText.health).click()
  const weak = page.getByRole('button', { name: healthText.kinds.weak })
  await weak.click()
  await button(page, healthText.excludeOne('Shop')).click()
  await page.getByLabel(healthText.reason).fill('closed next week')
  await button(page, healthText.excludeNow).click()
  await page.getByText(healthText.excludedBecause('closed next week')).waitFor()
  await page.getByRole('button', { name: healthText.kinds.reused }).click()
  await pictures(app, 'health')

  // What if the phone is gone?
  await page.getByText(healthText.loss.thing(healthText.loss.kinds.phone, '+49 170 1')).click()
  const shut = page.getByRole('heading', { name: healthText.loss.outcomes['locked-out'] })
  await shut.waitFor()
  await shut.scrollIntoViewIfNeeded()
  // Only the page has scrolled, not the window around it.
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0)
  await pictures(app, 'loss')
  const sections = page.locator('.ways').filter({ has: shut })
  expect(await sections.innerText()).toContain('Bank')
  expect(await sections.innerText()).not.toContain('Shop')
  await page
    .getByRole('button', { name: /^Forum / })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Forum' }).waitFor()
})

test('the service of known breaches is told five digits, by a request of its own, only after it was allowed', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await app.value('credentials.save', { title: 'Shop', userName: 'ada', url: '', password: 'Schmetterling' })
  // In place of the service: the session's own door to the network.
  await app.electron.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    session.fromPartition('latchkey-breaches', { cache: false }).protocol.handle('https', (request) => {
      const { url, method, headers } = request
      asked.push([method, url, headers.get('add-padding'), headers.get('cookie')].join(' '))
      return new Response(`${'0'.repeat(35)}:0\r\nC33A8D4E1C1A1C33D0D1BCE0E44E2A2D9E3:5`)
    })
  })
  const asked = () => app.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  expect(await app.call('health.checkService')).toMatchObject({ ok: false, code: 'refused' })
  expect(await asked()).toEqual([])
  await app.value('settings.set', { breachService: true })
  await place(app, placesText.health).click()
  await button(page, healthText.breaches.ask).click()
  await page.getByText(healthText.breaches.results.none(1)).waitFor()
  const digits = createHash('sha1').update('Schmetterling').digest('hex').toUpperCase().slice(0, 5)
  expect(await asked()).toEqual([`GET https://api.pwnedpasswords.com/range/${digits} true `])
})
