import { expect, test, vi } from 'vitest'
import { codesText } from '../../src/renderer/src/text/codes-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { enrolmentText } from '../../src/renderer/src/text/enrolment-text.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import { chooseCode, codeRows, putCodes } from './support/codes.ts'
import { codeAt, codeOfCounter } from './support/oathtool.ts'
import { button, createVault, seeRightCode, seeUnlocked, shownCode } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { pause, stays, until } from './support/until.ts'
import { textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
vi.setConfig({ testTimeout: 90_000 })

const bank = { issuer: 'Qvist Bank', account: 'ada', secret: 'MZUWO5DFNZ2HSYTJMRSXE3DJMRSXE3TP' }
const shop = { issuer: 'Corner Shop', account: 'ada', secret: 'KRSXG5CTMVRXEZLUKN2XAZLSKRSXG5CT' }
const counted = { issuer: 'Company VPN', account: 'ada', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' }
const counterAddress = otpauth(counted, '&counter=0').replace('//totp/', '//hotp/')

test('two typed codes are asked about; one is finished, the other stays unfinished until it is', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await button(page, words.nav.codes).click()
  await button(page, words.list.addCode).first().click()
  await page.getByLabel(waysInText.secret, { exact: true }).fill([otpauth(bank), otpauth(shop)].join('\n'))
  await button(page, words.intake.read).click()
  await button(page, reviewText.save(2)).click()

  const verify = page.getByRole('dialog', { name: enrolmentText.verifyTitle })
  await verify.getByText(enrolmentText.verifyLead(bank.issuer)).waitFor()
  const inDialog = verify.getByTestId('code')
  await until('the right code in the dialog', async () => {
    const shown = (await inDialog.innerText()).replace(/\s/g, '')
    return [Date.now(), Date.now() - 1000].some((atMs) => codeAt(bank.secret, atMs) === shown)
  })
  await button(page, enrolmentText.yes).click()
  await page.getByRole('dialog', { name: enrolmentText.recoveryTitle }).waitFor()
  await page.getByText(enrolmentText.recoveryTruth).waitFor()
  await button(page, enrolmentText.stored).click()
  await verify.getByText(enrolmentText.verifyLead(shop.issuer)).waitFor()
  await button(page, enrolmentText.later).click()
  await verify.waitFor({ state: 'detached' })

  await button(page, enrolmentText.nav(1)).click()
  await button(page, enrolmentText.finishOne(shop.issuer)).click()
  await button(page, enrolmentText.no).click()
  await page.getByRole('dialog', { name: enrolmentText.refusedTitle }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(enrolmentText.missing.refused).waitFor()
  await button(page, enrolmentText.finishOne(shop.issuer)).click()
  await button(page, enrolmentText.tryAgain).click()
  await button(page, enrolmentText.yes).click()
  await button(page, enrolmentText.none).click()
  await page.getByText(enrolmentText.emptyTitle).waitFor()

  const answers = (await app.value('codes.list')).map(({ issuer, verification, recovery }) => [
    issuer,
    verification,
    recovery
  ])
  expect(answers.sort()).toEqual([
    [shop.issuer, 'accepted', 'none'],
    [bank.issuer, 'accepted', 'stored']
  ])
  const { records } = await app.value('audit.list', { limit: 100 })
  expect(records.filter(({ action }) => action === 'code-verified')).toHaveLength(2)
})

test('a code copied late is the next one, or waits until it begins and can be given up', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  // Half of a short period counts as late: the test need not wait long for one.
  const periodSeconds = 10
  const periodMs = periodSeconds * 1000
  await putCodes(app, [otpauth(bank, `&period=${String(periodSeconds)}`), otpauth(shop)])
  await app.value('settings.set', { lateCopySeconds: 15, clipboardClearSeconds: null })
  const endOfPeriod = () => (Math.floor(Date.now() / periodMs) + 1) * periodMs
  /** With between four and two seconds left: late, and with time to look. */
  const beLate = async () => {
    await until(
      'a late moment',
      () => {
        const leftMs = endOfPeriod() - Date.now()
        return leftMs < 4_000 && leftMs > 2_000
      },
      15_000
    )
    return endOfPeriod()
  }
  await chooseCode(page, shop.issuer)
  // Choosing copied: that code's own copy is on the clipboard before anything is compared.
  await until('a copy', async () => /^\d{6}$/.test(await textOnClipboard(desktop)))
  await button(page, words.nav.codes).click()

  const card = page.getByRole('region', { name: words.code.region(bank.issuer) })
  const chooseBank = () => page.getByRole('option', { name: bank.issuer }).click()
  let beginsMs = await beLate()
  await chooseBank()
  await page.getByText(/^Copied the next code\. It starts in \d s\.$/).waitFor()
  expect(await textOnClipboard(desktop)).toBe(codeAt(bank.secret, beginsMs + 1, { periodSeconds }))
  await card.getByTestId('next-code').waitFor()

  await app.value('settings.set', { lateCopy: 'wait' })
  const before = await textOnClipboard(desktop)
  beginsMs = await beLate()
  await card.getByRole('button', { name: words.code.copy }).click()
  await card.getByText(/^Copies in \d s$/).waitFor()
  await page
    .getByRole('option', { name: bank.issuer })
    .getByText(/^Copies in \d s$/)
    .waitFor()
  await card.getByRole('button', { name: codesText.stopCopying }).click()
  await card.getByRole('button', { name: words.code.copy }).waitFor()
  await pause(Math.max(0, beginsMs - Date.now()))
  await stays('nothing new on the clipboard', async () => (await textOnClipboard(desktop)) === before, 1_000)

  // Who goes elsewhere has given it up as well.
  beginsMs = await beLate()
  await card.getByRole('button', { name: words.code.copy }).click()
  await card.getByText(/^Copies in \d s$/).waitFor()
  await button(page, words.nav.items).click()
  await pause(Math.max(0, beginsMs - Date.now()))
  await stays('nothing new on the clipboard', async () => (await textOnClipboard(desktop)) === before, 1_000)
  await button(page, words.nav.codes).click()

  beginsMs = await beLate()
  await card.getByRole('button', { name: words.code.copy }).click()
  await card.getByText(/^Copies in \d s$/).waitFor()
  const wanted = codeAt(bank.secret, beginsMs + 1, { periodSeconds })
  await until('the code that has begun', async () => (await textOnClipboard(desktop)) === wanted)
  expect(Date.now()).toBeGreaterThanOrEqual(beginsMs)
})

test('a code that runs on a counter is made, taken back, copied, and found ahead', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await putCodes(app, [counterAddress])
  await chooseCode(page, counted.issuer)
  const see = (counter: number) =>
    until(`code ${String(counter)}`, async () => {
      const isThere = (await page.getByTestId('code').count()) > 0
      return isThere && (await shownCode(page)) === codeOfCounter(counted.secret, counter)
    })
  // A click on the row only looks.
  expect(await page.getByTestId('code').count()).toBe(0)
  await button(page, codesText.make).click()
  await see(0)
  await button(page, codesText.refusedIt).click()
  await page.getByText(codesText.takenBack).waitFor()
  await button(page, codesText.make).click()
  await see(0)
  await button(page, codesText.makeNext).click()
  await see(1)

  await button(page, codesText.doNotFit).click()
  const field = page.getByLabel(codesText.findField, { exact: true })
  await field.fill('000 000')
  await button(page, codesText.find).click()
  await page.getByText(codesText.notFound).waitFor()
  await field.fill(codeOfCounter(counted.secret, 42))
  await button(page, codesText.find).click()
  await page.getByText(codesText.found).waitFor()
  await button(page, codesText.makeAndCopy).click()
  await see(43)
  expect(await textOnClipboard(desktop)).toBe(codeOfCounter(counted.secret, 43))
  await page.getByText(codesText.counterAt(44)).waitFor()
})

test('codes are put in an order of one’s own, by keys, dragging and buttons, and stay in it', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await putCodes(
    app,
    ['Alder', 'Birch', 'Cedar'].map((issuer) =>
      otpauth({ ...bank, issuer, secret: `${bank.secret}${issuer.slice(0, 1)}A` })
    )
  )
  await button(page, words.nav.codes).click()
  await page.getByLabel(codesText.orderLabel).selectOption({ label: codesText.orders.manual })
  const order = async () => (await codeRows(page).locator('.row-text b').allInnerTexts()).join(' ')
  await page.getByRole('option', { name: 'Alder' }).click()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText(codesText.moved('Alder', 2, 3)).waitFor()
  expect(await order()).toBe('Birch Alder Cedar')
  await page
    .getByRole('option', { name: 'Cedar' })
    .dragTo(page.getByRole('option', { name: 'Birch' }), { targetPosition: { x: 40, y: 6 } })
  await page.getByText(codesText.moved('Cedar', 1, 3)).waitFor()
  expect(await order()).toBe('Cedar Birch Alder')
  await button(page, codesText.moveUp).click()
  await page.getByText(codesText.moved('Alder', 2, 3)).waitFor()
  expect(await order()).toBe('Cedar Alder Birch')
  await app.quit()
  const again = await stage.launch({ profile: app.profile })
  await seeUnlocked(again)
  await button(again.page, words.nav.codes).click()
  await codeRows(again.page).first().waitFor()
  expect(await codeRows(again.page).locator('.row-text b').allInnerTexts()).toEqual([
    'Cedar',
    'Alder',
    'Birch'
  ])
})

test('hidden codes are dots until they are clicked, and found by the title of their login', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  const [id] = await putCodes(app, [otpauth(bank), otpauth(shop)])
  const login = await app.value('credentials.save', { title: 'Harbour savings', userName: '', url: '' })
  await app.value('codes.change', { id: id!, credentialId: login.id })
  await app.value('settings.set', { hideCodes: true })
  await button(page, words.nav.items).click()
  await page.getByRole('option', { name: login.title }).click()
  await button(page, codesText.show).waitFor()
  expect(await page.getByTestId('code').count()).toBe(0)
  expect((await app.text()).replace(/\s/g, '')).not.toContain(codeAt(bank.secret, Date.now()))
  await button(page, codesText.show).click()
  await seeRightCode(page, bank.secret)

  await button(page, words.nav.codes).click()
  await page.getByRole('searchbox').fill('harbour')
  await until('one row', async () => (await codeRows(page).count()) === 1)
  await page.getByRole('option', { name: bank.issuer }).waitFor()
})
