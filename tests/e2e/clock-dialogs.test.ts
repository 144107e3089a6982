import { expect, test, vi } from 'vitest'
import { clockHosts } from '../../src/shared/rules/clock-hosts.ts'
import { clockText } from '../../src/renderer/src/text/clock-text.ts'
import { codesText } from '../../src/renderer/src/text/codes-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import type { RunningApp } from './support/app.ts'
import { chooseCode, putCodes, takeFromMenu } from './support/codes.ts'
import { codeAt } from './support/oathtool.ts'
import { button, createVault, seeRightCode, shownCode } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
vi.setConfig({ testTimeout: 90_000 })

const bank = { issuer: 'Qvist Bank', account: 'ada', secret: 'MZUWO5DFNZ2HSYTJMRSXE3DJMRSXE3TP' }
const periodMs = 30_000

/** Types the two codes that a phone shows whose clock is this far ahead. */
async function typePhoneCodes({ page }: RunningApp, aheadMs: number): Promise<void> {
  // Both are of one moment: a period that ends in between would make them codes of another difference.
  await until(
    'a quiet part of the period',
    () => {
      const inMs = (Date.now() + aheadMs) % periodMs
      return inMs > 2_000 && inMs < periodMs - 6_000
    },
    40_000
  )
  const phoneMs = Date.now() + aheadMs
  await page.getByLabel(clockText.first, { exact: true }).fill(codeAt(bank.secret, phoneMs - periodMs))
  await page.getByLabel(clockText.second, { exact: true }).fill(codeAt(bank.secret, phoneMs))
  await button(page, clockText.compare).click()
}

test('the clock is measured by a phone’s codes, and nothing changes before the person says for what', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await putCodes(app, [otpauth(bank)])
  const aheadMs = 5 * 60_000
  await chooseCode(page, bank.issuer)
  await takeFromMenu(page, bank.issuer, codesText.menuMeasure)
  const dialog = page.getByRole('dialog', { name: clockText.measureTitle })
  await dialog.getByLabel(clockText.first, { exact: true }).fill('000000')
  await dialog.getByLabel(clockText.second, { exact: true }).fill('000000')
  await button(page, clockText.compare).click()
  await dialog.getByText(clockText.notFound).waitFor()
  await typePhoneCodes(app, aheadMs)
  await dialog.getByText(/^Your clock is about \d min( \d+ s)? behind your phone’s\.$/).waitFor()
  expect((await app.value('settings.get')).clockOffsetSeconds).toBe(0)
  await seeRightCode(page, bank.secret)

  await button(page, clockText.forVault).click()
  await dialog.waitFor({ state: 'detached' })
  const { clockOffsetSeconds } = await app.value('settings.get')
  expect(Math.abs(clockOffsetSeconds * 1000 - aheadMs)).toBeLessThanOrEqual(periodMs / 2 + 1_000)
  const seeShifted = () =>
    until('the code of the phone', async () => {
      const shown = await shownCode(page)
      return [Date.now(), Date.now() - 1_000].some(
        (atMs) => codeAt(bank.secret, atMs + clockOffsetSeconds * 1000) === shown
      )
    })
  await seeShifted()

  await button(page, words.nav.settings).click()
  await page.getByText(clockText.offsetIs(clockOffsetSeconds)).waitFor()
  await button(page, clockText.setBack).click()
  await page.getByText(clockText.noOffset).waitFor()
  await chooseCode(page, bank.issuer)
  await seeRightCode(page, bank.secret)

  await takeFromMenu(page, bank.issuer, codesText.menuMeasure)
  await typePhoneCodes(app, aheadMs)
  await button(page, clockText.forCode).click()
  await button(page, codesText.ownOffsetBack).waitFor()
  expect((await app.value('settings.get')).clockOffsetSeconds).toBe(0)
  await button(page, codesText.ownOffsetBack).click()
  await seeRightCode(page, bank.secret)
})

test('who is asked for the time on the internet stands there before anybody is, and what they say is offered', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  // Answers in place of the network.
  await app.electron.evaluate(({ session }) => {
    Object.assign(globalThis, { asked: 0 })
    session.fromPartition('latchkey-clock', { cache: false }).protocol.handle('https', () => {
      ;(globalThis as unknown as { asked: number }).asked += 1
      return new Response(null, { headers: { date: new Date(Date.now() + 90_000).toUTCString() } })
    })
  })
  const asked = () => app.electron.evaluate(() => (globalThis as unknown as { asked: number }).asked)
  await button(page, words.nav.settings).click()
  await button(page, `${clockText.check}: ${clockText.checkButton}`).click()
  const dialog = page.getByRole('dialog', { name: clockText.checkTitle })
  for (const host of clockHosts) await dialog.getByText(host, { exact: true }).waitFor()
  await dialog.getByText(clockText.checkExposed).waitFor()
  expect(await asked()).toBe(0)
  await button(page, clockText.ask).click()
  await dialog.getByText(/^Your clock is 1 min (29|30|31) s behind\.$/).waitFor()
  expect(await asked()).toBe(clockHosts.length)
  expect((await app.value('settings.get')).clockOffsetSeconds).toBe(0)
  await button(page, clockText.forVault).click()
  await dialog.waitFor({ state: 'detached' })
  const { clockOffsetSeconds } = await app.value('settings.get')
  expect(Math.abs(clockOffsetSeconds - 90)).toBeLessThanOrEqual(1)
  await page.getByText(clockText.offsetIs(clockOffsetSeconds)).waitFor()
})

test('a clock that jumped is said over the window, until it is put aside', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await putCodes(app, [otpauth(bank)])
  const jump = (atMs: number) =>
    app.electron.evaluate(({ webContents }, at) => {
      const state = { synchronised: 'unknown', jump: { byMs: -58_000, atMs: at }, offsetSeconds: 0 }
      for (const contents of webContents.getAllWebContents())
        contents.send('latchkey:clock.stateChanged', state)
    }, atMs)
  await jump(1)
  const banner = page.getByText(clockText.banner.jump(-58_000))
  await banner.waitFor()
  await page.locator('.banner').getByRole('button', { name: words.common.dismiss }).click()
  await banner.waitFor({ state: 'detached' })
  await jump(2)
  await banner.waitFor()
  await button(page, clockText.look).click()
  await page.getByText(/It was set back by 58 s/).waitFor()
})
