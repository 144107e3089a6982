import { expect, test } from 'vitest'
import { codesText } from '../../src/renderer/src/text/codes-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { enrolmentText } from '../../src/renderer/src/text/enrolment-text.ts'
import { markedCode, markedLogin } from './support/marks.ts'
import { addLogin, button, createVault, pressKeys } from './support/person.ts'
import { otpauth, screenshotOf } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'
import { offerOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })

test('a password on the screen goes when it is changed, and is not shown as it was before', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await addLogin(app, markedLogin)
  await button(page, words.secrets.showPassword).click()
  await page.getByText(markedLogin.password).waitFor()
  await button(page, words.common.edit).click()
  await page.getByLabel(words.editor.password, { exact: true }).fill('quite another one')
  await button(page, words.common.save).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(markedLogin.password).waitFor({ state: 'detached' })
  await button(page, words.secrets.showPassword).click()
  await page.getByTestId('revealed').getByText('another').waitFor()
})

test('Escape asks before it throws away, and at the question keeps what was typed', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await pressKeys(desktop, 'ctrl+n')
  const title = page.getByLabel(words.editor.title, { exact: true })
  await title.fill(markedLogin.title)
  await pressKeys(desktop, 'Escape')
  await page.getByText(words.editor.discard).waitFor()
  await pressKeys(desktop, 'Escape')
  await page.getByText(words.editor.discard).waitFor({ state: 'detached' })
  expect(await title.inputValue()).toBe(markedLogin.title)
  await until('the focus in the dialog', () =>
    page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)
  )
  await pressKeys(desktop, 'Escape')
  await button(page, words.editor.discardNow).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a screenshot pasted into the editor is not passed over without a word', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await offerOnClipboard(desktop, 'image/png', await screenshotOf([otpauth(markedCode)]))
  await pressKeys(desktop, 'ctrl+n')
  await page.getByRole('dialog').waitFor()
  await pressKeys(desktop, 'ctrl+v')
  await page.getByText(words.intake.paused).waitFor()
})

test('what is longer than a field takes is said to be cut off', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await offerOnClipboard(desktop, 'UTF8_STRING', 'p'.repeat(5_000))
  await pressKeys(desktop, 'ctrl+n')
  await page.getByLabel(words.editor.password, { exact: true }).focus()
  await pressKeys(desktop, 'ctrl+v')
  await page.getByText(words.common.full(4_096)).waitFor()
})

test('after a pasted code is saved or a code is trashed, the keyboard goes on where one was', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await addLogin(app, markedLogin)
  await offerOnClipboard(desktop, 'image/png', await screenshotOf([otpauth(markedCode)]))
  await pressKeys(desktop, 'ctrl+v')
  const dialog = page.getByRole('dialog', { name: reviewText.title })
  await dialog.getByText(markedCode.issuer, { exact: true }).waitFor()
  await pressKeys(desktop, 'Return')
  await page.getByTestId('code').first().waitFor()
  const somewhere = () => page.evaluate(() => document.activeElement !== document.body)
  await until('the focus somewhere', somewhere)
  await button(page, enrolmentText.later).click()
  await button(page, codesText.menu(markedCode.issuer)).click()
  await page.getByRole('menuitem', { name: codesText.menuRemove }).click()
  await page.getByRole('dialog').getByRole('button', { name: codesText.toTrash }).click()
  await page.getByText(words.code.none).waitFor()
  await until('the focus somewhere', somewhere)
})
