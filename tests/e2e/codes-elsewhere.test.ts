import { expect, test, vi } from 'vitest'
import { qrShownMs } from '../../src/renderer/src/features/codes/qr-shown.ts'
import type { SystemState } from '../../src/shared/model/system.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import { codesText } from '../../src/renderer/src/text/codes-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { shellText } from '../../src/renderer/src/text/shell-text.ts'
import { trashText } from '../../src/renderer/src/text/trash-text.ts'
import type { RunningApp } from './support/app.ts'
import { chooseCode, putCodes, readShownQr, takeFromMenu } from './support/codes.ts'
import { button, createVault } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'
import { textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
vi.setConfig({ testTimeout: 90_000 })

const bank = { issuer: 'Qvist Bank', account: 'ada', secret: 'MZUWO5DFNZ2HSYTJMRSXE3DJMRSXE3TP' }
const address = otpauth(bank, '&algorithm=SHA256&digits=8')

/** What a person compares of an otpauth address: how it is spelled is the printer's. */
function meaningOf(text: string) {
  const url = new URL(text)
  const of = (name: string, usual: string) => url.searchParams.get(name) ?? usual
  return {
    kind: `${url.protocol}//${url.host}`,
    label: decodeURIComponent(url.pathname).replace(/^\/+/, ''),
    secret: of('secret', ''),
    issuer: of('issuer', ''),
    algorithm: of('algorithm', 'SHA1'),
    digits: of('digits', '6'),
    period: of('period', '30')
  }
}

/** Tells the page of a system that is not the one of these tests. */
async function tellSystem(app: RunningApp, part: Partial<SystemState>): Promise<void> {
  const system = { ...(await app.value('shell.system')), ...part }
  await app.electron.evaluate(({ BrowserWindow }, told) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.send('latchkey:shell.systemChanged', told)
  }, system)
}

test.each(['light', 'dark'] as const)(
  'a QR code on the screen reads as what was put in, after a warning, in the %s theme',
  async (theme) => {
    const app = await stage.launch()
    const { page } = app
    await createVault(app)
    await putCodes(app, [address])
    await app.value('settings.set', { theme })
    await chooseCode(page, bank.issuer)
    await takeFromMenu(page, bank.issuer, codesText.menuQr)
    const dialog = page.getByRole('dialog', { name: codesText.take.qr.title(bank.issuer) })
    await dialog.getByText(codesText.take.qr.exposed).waitFor()
    expect(await page.getByTestId('code-qr').count()).toBe(0)
    const [first] = (await app.value('audit.list', { limit: 1 })).records
    expect(first?.action).not.toBe('code-shown-as-qr')
    await dialog.getByRole('button', { name: codesText.take.qr.confirm }).click()
    await page.getByTestId('code-qr').waitFor()
    expect(meaningOf(await readShownQr(page))).toEqual(meaningOf(address))
    const [shown] = (await app.value('audit.list', { limit: 1 })).records
    expect(shown?.action).toBe('code-shown-as-qr')

    // On a system where windows can be kept out of captures, one that is allowed lets another window to the front.
    await page.getByText(shellText.capture.notHere).waitFor()
    await tellSystem(app, { captureExclusion: 'works' })
    await button(page, shellText.capture.allow).waitFor()
    await stage.desktop.screenshot(`capture ${theme}`)
    await tellSystem(app, { captureExclusion: 'works', captureAllowedUntilMs: Date.now() + 20_000 })
    await button(page, shellText.capture.end).waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('blur')))
    expect(await page.getByTestId('code-qr').count()).toBe(1)
    await tellSystem(app, { captureExclusion: 'works' })
    await button(page, shellText.capture.allow).waitFor()
    // Another window comes to the front: it is hidden, and stays so.
    await page.evaluate(() => window.dispatchEvent(new Event('blur')))
    await dialog.getByText(codesText.qrHidden).waitFor()
    expect(await page.getByTestId('code-qr').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByText(codesText.exposure.qr(codesText.times(1), 'today')).waitFor()
  }
)

test('a QR code goes by itself after a minute', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await putCodes(app, [address])
  await chooseCode(page, bank.issuer)
  await takeFromMenu(page, bank.issuer, codesText.menuQr)
  await page.clock.install()
  await button(page, codesText.take.qr.confirm).click()
  await page.getByTestId('code-qr').waitFor()
  await page.clock.runFor(qrShownMs - 5_000)
  expect(await page.getByTestId('code-qr').count()).toBe(1)
  await page.clock.runFor(6_000)
  await page.getByText(codesText.qrHidden).waitFor()
  expect(await page.getByTestId('code-qr').count()).toBe(0)
})

test('address and secret are copied after a warning, and it stands in the history', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await putCodes(app, [address])
  await chooseCode(page, bank.issuer)
  await takeFromMenu(page, bank.issuer, codesText.menuUri)
  await page.getByText(codesText.take.uri.exposed).waitFor()
  await page.keyboard.press('Escape')
  expect(await textOnClipboard(desktop)).not.toContain('otpauth')
  await takeFromMenu(page, bank.issuer, codesText.menuUri)
  await button(page, codesText.take.uri.confirm).click()
  const copied = await until('an address on the clipboard', async () => {
    const text = await textOnClipboard(desktop)
    return text.startsWith('otpauth:') && text
  })
  expect(meaningOf(copied)).toEqual(meaningOf(address))
  await takeFromMenu(page, bank.issuer, codesText.menuSecret)
  await button(page, codesText.take.secret.confirm).click()
  await until('the secret on the clipboard', async () => (await textOnClipboard(desktop)) === bank.secret)
  await page.getByText(codesText.exposure.uri(codesText.times(1), 'today')).waitFor()
  await page.getByText(codesText.exposure.secret(codesText.times(1), 'today')).waitFor()
  expect(app.output()).not.toContain(bank.secret)
})

test('many codes are exported in batches that read back whole; what does not fit is named', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  const many = Array.from({ length: 12 }, (_, n) => ({
    issuer: `Site ${String(n)}`,
    account: 'ada',
    secret: `MZUWO5DFNZ2HSYTJMRSXE3DJMRSXE3${String.fromCharCode(65 + n)}A`
  }))
  const odd = { issuer: 'Odd One', account: 'ada', secret: bank.secret }
  await putCodes(app, [...many.map((one) => otpauth(one)), otpauth(odd, '&period=60')])
  await button(page, words.nav.codes).click()
  await button(page, codesText.listMenu).click()
  await page.getByRole('menuitem', { name: codesText.menuExport }).click()
  const dialog = page.getByRole('dialog', { name: codesText.exportTitle })
  await dialog.getByText(codesText.exportExposed).waitFor()
  await dialog.getByRole('button', { name: codesText.exportConfirm(13) }).click()
  await dialog.getByText(codesText.exportPart(1, 2)).waitFor()
  await dialog.getByText(codesText.leftOut(1)).waitFor()
  await dialog.getByText('Odd One · ada').waitFor()
  const first = await readShownQr(page)
  await dialog.getByRole('button', { name: codesText.exportNext }).click()
  await dialog.getByText(codesText.exportPart(2, 2)).waitFor()
  const second = await readShownQr(page)
  await dialog.getByRole('button', { name: codesText.exportDone }).click()

  for (const text of [first, second]) expect(text).toMatch(/^otpauth-migration:\/\/offline\?data=/)
  const rows = await app.value('intake.read', { source: 'screen', texts: [first, second] })
  const codes = rows.flatMap((row) => (row.kind === 'code' ? [row] : []))
  expect(codes.map(({ issuer }) => issuer).sort()).toEqual(many.map(({ issuer }) => issuer).sort())
  expect(new Set(codes.map(({ verdict }) => verdict))).toEqual(new Set(['already-there']))
  const { records } = await app.value('audit.list', { limit: 100 })
  expect(records.filter(({ action }) => action === 'codes-exported')).toHaveLength(12)
})

test('a removed code goes to the trash first; erasing is a second step that is never the default', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await putCodes(app, [address])
  await chooseCode(page, bank.issuer)
  await takeFromMenu(page, bank.issuer, codesText.menuRemove)
  const dialog = page.getByRole('dialog', { name: codesText.removeTitle(bank.issuer) })
  await dialog.getByText(codesText.removeFirst(bank.issuer)).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(words.code.trashed(bank.issuer)).waitFor()

  await button(page, words.nav.trash).click()
  await page.getByText(trashText.erasedIn(defaultSettings.trashDays ?? 0)).waitFor()
  const name = `${bank.issuer} — ${bank.account}`
  await button(page, trashText.eraseOne(name)).click()
  await page.getByRole('dialog', { name: codesText.eraseTitle(name) }).waitFor()
  await page.keyboard.press('Enter')
  expect(await app.value('codes.listTrashed')).toHaveLength(1)
  await button(page, trashText.eraseOne(name)).click()
  await button(page, codesText.erase).click()
  await page.getByText(trashText.emptyTitle).waitFor()
  expect(await app.value('codes.listTrashed')).toEqual([])
  const [last] = (await app.value('audit.list', { limit: 1 })).records
  expect(last?.action).toBe('code-erased')
})
