import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { expect, test, vi } from 'vitest'
import { confirmText } from '../../src/renderer/src/text/confirm-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { kitText } from '../../src/renderer/src/text/kit-text.ts'
import { settingsText } from '../../src/renderer/src/text/settings-text.ts'
import type { RunningApp } from './support/app.ts'
import { faultsOf, pictureOf } from './support/axe.ts'
import { codeAt } from './support/oathtool.ts'
import { button, confirmKit, readKit, seeLocked, seeUnlocked, startVault, unlock } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
const { row, enrol, ask, codes: backup } = confirmText
const setting = (label: string) => `${settingsText.names.confirmation}: ${label}`
const stepMs = 30_000

/** A code that is right now and was not used: main takes none of a step twice, so the phone is one step ahead. */
let stepsUsed = 0
async function nextCode(secret: string): Promise<string> {
  await until('the next code', () => Math.floor(Date.now() / stepMs) + 1 > stepsUsed)
  const step = Math.max(Math.floor(Date.now() / stepMs), stepsUsed + 1)
  stepsUsed = step
  return codeAt(secret, step * stepMs)
}

async function lock(app: RunningApp): Promise<void> {
  await app.call('vault.lock')
  await app.page.getByRole('heading', { name: words.unlock.title }).waitFor()
  await unlock(app)
}

async function type({ page }: RunningApp, code: string): Promise<void> {
  await page.getByLabel(confirmText.code, { exact: true }).fill(code)
  await button(page, ask.go).click()
}

vi.setConfig({ testTimeout: 60_000 })

test('a phone is enrolled, its code and a backup code open the vault the rest of the way, and the kit without it', async () => {
  const app = await stage.launch()
  await startVault(app)
  const kit = await readKit(app)
  await button(app.page, kitText.later).click()
  await seeUnlocked(app)
  let { page } = app

  // Before the way back in is on paper it cannot be switched on; then it goes on by itself.
  await button(page, words.nav.settings).click()
  await button(page, setting(row.turnOn)).click()
  await button(page, confirmText.kitFirst.go).click()
  await page.getByRole('dialog', { name: kitText.title }).waitFor()
  await confirmKit(app, kit)
  await page.getByText(confirmText.plain).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await pictureOf(page, 'confirmation-rule')
  await button(page, enrol.next).click()

  const qr = page.getByTestId('confirmation-qr')
  await qr.waitFor()
  const secret = (await page.getByTestId('confirmation-secret').innerText()).replaceAll(/\s/g, '')
  const picture = PNG.sync.read(await qr.screenshot())
  const scanned = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data
  expect(scanned).toContain(`secret=${secret}`)
  expect(await faultsOf(page)).toEqual([])
  await pictureOf(page, 'confirmation-scan')
  await page.getByLabel(enrol.code, { exact: true }).fill('000000')
  await button(page, enrol.turnOn).click()
  await page.getByText(enrol.wrong).waitFor()
  await page.getByLabel(enrol.code, { exact: true }).fill(await nextCode(secret))
  await button(page, enrol.turnOn).click()

  const shown = page.getByTestId('backup-code')
  await shown.first().waitFor()
  const backupCodes = await shown.allInnerTexts()
  expect(backupCodes).toHaveLength(10)
  expect(await faultsOf(page)).toEqual([])
  await pictureOf(page, 'confirmation-codes')
  await button(page, backup.have).click()
  await shown.first().waitFor({ state: 'detached' })
  await page.getByText(row.left(10), { exact: false }).waitFor()
  // The button that began it is gone; the keyboard stays at its setting.
  await page.locator('[data-setting=confirmation] :focus').waitFor()
  await pictureOf(page, 'confirmation-on')

  await lock(app)
  ;({ page } = app)
  await page.getByRole('heading', { name: ask.title }).waitFor()
  expect((await app.call('credentials.list')).ok).toBe(false)
  expect(await faultsOf(page)).toEqual([])
  await pictureOf(page, 'confirmation-ask')
  await type(app, await nextCode(secret))
  await seeUnlocked(app)

  await lock(app)
  await button(app.page, ask.lock).click()
  await seeLocked(app)
  await unlock(app)
  await type(app, backupCodes[3] ?? '')
  await seeUnlocked(app)
  expect(await app.value('confirmation.state')).toMatchObject({ isOn: true, backupCodesLeft: 9 })

  await lock(app)
  ;({ page } = app)
  await type(app, backupCodes[3] ?? '')
  await page.getByText(confirmText.wrong).waitFor()
  await button(page, ask.lost).click()
  await page.getByText(ask.lostBackup(9)).waitFor()
  await pictureOf(page, 'confirmation-lost')
  await button(page, kitText.use).click()
  await page.getByLabel(kitText.field, { exact: true }).fill(kit)
  await button(page, words.unlock.unlock).click()
  await seeUnlocked(app)
  expect(await app.value('confirmation.state')).toMatchObject({ isOn: false })
  const { records } = await app.value('audit.list', { groups: ['ways-in'], limit: 50 })
  const actions = records.map(({ action }) => action)
  for (const action of [
    'confirmation-on',
    'confirmation-passed',
    'confirmation-codes-used',
    'confirmation-refused',
    'confirmation-reset'
  ] as const)
    expect(actions).toContain(action)
})
