import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { errorText } from '../../src/renderer/src/text/error-text.ts'
import { kitText } from '../../src/renderer/src/text/kit-text.ts'
import { safetyText } from '../../src/renderer/src/text/safety-text.ts'
import { keychainText } from '../../src/renderer/src/text/vault-text.ts'
import type { RunningApp } from './support/app.ts'
import { markedCode, markedLogin, markedSecret, vaultFolder } from './support/marks.ts'
import {
  addLogin,
  button,
  confirmKit,
  createVault,
  fillLogin,
  pressKeys,
  readKit,
  seeRightCode,
  seeUnlocked,
  startVault
} from './support/person.ts'
import { otpauth, screenshotOf } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'
import { offerOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
/** Name our entries stand under while developing. */
const service = 'latchkey-dev'

/** Another letter of the alphabet the kit is written in. */
const otherLetter = (letter: string) => (letter === 'X' ? 'Y' : 'X')
const misspelled = (kit: string, group: number) =>
  kit
    .split('-')
    .map((text, index) => (index + 1 === group ? otherLetter(text[0] ?? '') + text.slice(1) : text))
    .join('-')

/** What a camera reads from the screen. */
async function readQr({ page }: RunningApp): Promise<string | undefined> {
  const picture = PNG.sync.read(await page.getByRole('img', { name: kitText.qr }).screenshot())
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data
}

/** What would be on paper if the window itself were printed. */
async function printedText({ page }: RunningApp): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('html').innerText()
  await page.emulateMedia({ media: null })
  return text
}

async function testKit({ page }: RunningApp, typed: string, answer: string): Promise<void> {
  await button(page, words.nav.settings).click()
  await button(page, kitText.testButton).click()
  await page.getByLabel(kitText.field, { exact: true }).fill(typed)
  await button(page, kitText.test).click()
  await page.getByText(answer).waitFor()
  await button(page, words.common.close).click()
}

test('the kit is shown once, typed back, and can be tested ever after', async () => {
  const app = await stage.launch()
  const { page } = app
  await startVault(app)
  const kit = await readKit(app)
  expect(kit).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)

  expect(await readQr(app)).toBe(kit)
  expect(await printedText(app)).toBe('')

  await button(page, kitText.writtenDown).click()
  const dialog = page.getByRole('dialog', { name: kitText.confirmTitle })
  const asked = dialog.getByRole('textbox')
  await asked.first().waitFor()
  expect(await asked.count()).toBeGreaterThanOrEqual(2)
  for (const field of await asked.all()) await field.fill('0000')
  await button(page, kitText.confirm).click()
  await dialog.getByText(kitText.different).first().waitFor()
  await button(page, kitText.back).click()
  await confirmKit(app, kit)
  await seeUnlocked(app)

  for (const group of kit.split('-')) expect(await page.content()).not.toContain(group)
  expect(await app.value('vault.showKit')).toBeNull()
  await testKit(app, kit.toLowerCase().replaceAll('-', ' '), kitText.opens)
  await testKit(app, misspelled(kit, 5), kitText.mistyped(5))
  expect(app.output()).not.toContain(kit.split('-')[3])
})

test('put off, it comes back before the first save, which then goes on by itself', async () => {
  const app = await stage.launch()
  const { page } = app
  await startVault(app)
  const kit = await readKit(app)
  await button(page, kitText.later).click()
  await page.getByText(safetyText.bannerNoKit).waitFor()

  await fillLogin(page, markedLogin)
  await button(page, words.common.save).click()
  await readKit(app)
  await button(page, kitText.later).click()
  await page.getByText(errorText['kit-needed']).waitFor()
  expect(await app.value('credentials.list')).toEqual([])

  await button(page, words.common.save).click()
  expect(await readKit(app)).toBe(kit)
  await confirmKit(app, kit)
  await page.getByRole('heading', { name: markedLogin.title }).waitFor()
  await button(page, words.secrets.showPassword).click()
  await page.getByText(markedLogin.password).waitFor()
  expect(await page.getByText(safetyText.bannerNoKit).count()).toBe(0)
})

test('a pasted code waits for the kit as well, and is saved with the login made for it', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await startVault(app)
  const kit = await readKit(app)
  await button(page, kitText.later).click()
  await offerOnClipboard(desktop, 'image/png', await screenshotOf([otpauth(markedCode)]))
  await pressKeys(desktop, 'ctrl+v')
  const review = page.getByRole('dialog', { name: reviewText.title })
  await review.getByText(markedCode.issuer, { exact: true }).waitFor()
  await review.getByRole('button', { name: reviewText.save(1), exact: true }).click()
  await readKit(app)
  await confirmKit(app, kit)
  await review.waitFor({ state: 'detached' })
  await seeRightCode(page, markedSecret)
})

test('a kit that was not typed back before the end is gone: a new one is made', async () => {
  const app = await stage.launch()
  await startVault(app)
  const lost = await readKit(app)
  await button(app.page, kitText.later).click()
  await app.quit()

  const again = await stage.launch({ profile: app.profile })
  await button(again.page, safetyText.showKit).click()
  await again.page.getByText(kitText.goneLead).waitFor()
  await button(again.page, kitText.make).click()
  const kit = await readKit(again)
  expect(kit).not.toBe(lost)
  await confirmKit(again, kit)
  await seeUnlocked(again)
  await testKit(again, lost, kitText.otherKit)
  await testKit(again, kit, kitText.opens)
})

test('with the keychain entry gone the kit opens the vault, and the way in is repaired', async () => {
  const { keyring } = stage.desktop
  const app = await stage.launch()
  const kit = await createVault(app)
  await addLogin(app, markedLogin)
  await app.quit()
  const file = readFileSync(join(vaultFolder(app.profile), 'keyring.json'), 'utf8')
  await keyring.removeEntry(service, (JSON.parse(file) as { vaultId: string }).vaultId)

  const again = await stage.launch({ profile: app.profile })
  const { page } = again
  await page.getByText(keychainText.absent).waitFor()
  await button(page, kitText.use).click()
  const field = page.getByLabel(kitText.field, { exact: true })
  await field.fill(misspelled(kit, 3))
  await button(page, words.unlock.unlock).click()
  await page.getByText(kitText.mistyped(3)).waitFor()
  await field.fill(kit.toLowerCase().replaceAll('-', ''))
  await button(page, words.unlock.unlock).click()
  await seeUnlocked(again)
  await page.getByText(safetyText.bannerKit).waitFor()

  await button(page, safetyText.repair).click()
  await button(page, safetyText.modes.repair.submit).click()
  await page.getByRole('dialog', { name: safetyText.doneTitle }).waitFor()
  await button(page, words.common.close).click()
  await until('no banner', async () => (await page.getByText(safetyText.bannerKit).count()) === 0)
  await again.quit()

  const third = await stage.launch({ profile: app.profile })
  await third.page.getByText(markedLogin.title).first().click()
  await button(third.page, words.secrets.showPassword).click()
  await third.page.getByText(markedLogin.password).waitFor()
  await testKit(third, kit, kitText.opens)
})
