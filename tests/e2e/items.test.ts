import { expect, test } from 'vitest'
import { editorText } from '../../src/renderer/src/text/editor-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { historyText } from '../../src/renderer/src/text/history-text.ts'
import { inSentence } from '../../src/renderer/src/text/in-sentence.ts'
import { itemText } from '../../src/renderer/src/text/item-text.ts'
import { kindsText } from '../../src/renderer/src/text/kinds-text.ts'
import { button, createVault, pressKeys } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
const number = '4929 1357 2468 0000'
const shown = historyText.showThen(inSentence(kindsText.places.cardNumber))

test('a card is written down, changed, compared with what it was, put back and undone', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  const field = (label: string) => page.getByLabel(label, { exact: true })

  await pressKeys(desktop, 'ctrl+n')
  await field(editorText.kind).selectOption('card')
  await field(words.editor.title).fill('Travel card')
  await field(kindsText.places.cardNumber).fill(number)
  await field(kindsText.roles.expires).fill('soon')
  await field(kindsText.roles.pin).fill('2580')
  await page.getByRole('combobox', { name: editorText.tags }).fill('travel')
  await pressKeys(desktop, 'Return')
  await button(page, words.common.save).click()
  // What is no date is said beside its field, and the keyboard is there.
  await page.getByText(editorText.dateOdd).waitFor()
  expect(await field(kindsText.roles.expires).evaluate((input) => input === document.activeElement)).toBe(
    true
  )
  await field(kindsText.roles.expires).fill('3/2031')
  await button(page, words.common.save).click()
  await page.getByRole('heading', { name: 'Travel card' }).waitFor()
  await page.getByText('March 2031').waitFor()
  expect(await app.text()).not.toContain('2580')
  await button(page, itemText.show(kindsText.roles.pin)).click()
  await page.getByTestId('revealed').getByText('2580').waitFor()

  await button(page, words.common.edit).click()
  // Nothing of a secret that exists comes back into the editor.
  expect(await field(kindsText.places.cardNumber).inputValue()).toBe('')
  await field(kindsText.places.cardNumber).fill('1111')
  await button(page, words.common.save).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await button(page, itemText.history).click()
  const dialog = page.getByRole('dialog', { name: historyText.title })
  await dialog.getByText(historyText.differences(1)).waitFor()
  await button(page, shown).click()
  await until(
    'the number as it was',
    async () => (await dialog.getByTestId('revealed').innerText()) === number
  )
  await button(page, historyText.restore(inSentence(kindsText.places.cardNumber))).click()
  await dialog.getByText(historyText.nothingDiffers).waitFor()
  await pressKeys(desktop, 'Escape')
  await dialog.waitFor({ state: 'detached' })
  await button(page, words.common.undo).click()
  const [{ id } = { id: undefined }] = await app.value('credentials.list')
  if (id === undefined) throw new Error('the card has gone')
  await until('the number before it was put back', async () => {
    const { value } = await app.value('credentials.reveal', { id, field: 'password' })
    return value === '1111'
  })
})

test('what was typed when the program was killed is there again, secrets too, and is saved', async () => {
  const first = await stage.launch()
  await createVault(first)
  const { desktop } = stage
  const field = (app: typeof first, label: string) => app.page.getByLabel(label, { exact: true })
  await pressKeys(desktop, 'ctrl+n')
  await field(first, words.editor.title).fill('Half a login')
  await field(first, words.editor.password).fill('typed before the end')
  await button(first.page, editorText.addField).click()
  await first.page.getByRole('menuitem', { name: kindsText.fields.concealed }).click()
  await field(first, editorText.fieldName).fill('Door')
  await field(first, kindsText.fields.concealed).fill('4711')
  await first.page.getByText(editorText.keptNow).waitFor()
  await until('it to be kept', async () => {
    const [typed] = await first.value('typed.list')
    if (typed === undefined) return false
    const { fields } = await first.value('typed.get', { typedId: typed.typedId })
    return fields?.some(({ label, hasValue }) => label === 'Door' && hasValue)
  })
  await first.kill()

  const app = await stage.launch({ profile: first.profile })
  const { page } = app
  await page.getByText(editorText.unsaved('Half a login')).waitFor()
  await button(page, editorText.goOn).click()
  await page.getByRole('dialog').waitFor()
  expect(await field(app, words.editor.title).inputValue()).toBe('Half a login')
  expect(await field(app, words.editor.password).inputValue()).toBe('')
  await button(page, words.common.save).click()
  await page.getByRole('heading', { name: 'Half a login' }).waitFor()
  await page.getByText(editorText.unsaved('Half a login')).waitFor({ state: 'detached' })
  await button(page, words.secrets.showPassword).click()
  await until(
    'the password',
    async () => (await page.getByTestId('revealed').innerText()) === 'typed before the end'
  )
  await button(page, itemText.show('“Door”')).click()
  await page.getByTestId('revealed').getByText('4711').waitFor()
})

test('a file is attached, removed and brought back; what was changed elsewhere is not overwritten unasked', async () => {
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  const { id } = await app.value('credentials.save', {
    kind: 'document',
    title: 'Passport',
    userName: '',
    url: ''
  })
  await page.getByRole('option', { name: 'Passport' }).click()
  const buffer = Buffer.alloc(1_500_000, 'scan ')
  await page.getByTestId('attach').setInputFiles([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer }])
  await page.getByText(itemText.attached('scan.pdf')).waitFor()
  const files = async () => (await app.value('credentials.get', { id })).attachments
  expect(await files()).toMatchObject([{ name: 'scan.pdf', sizeBytes: buffer.byteLength }])
  await button(page, itemText.fileMenu('scan.pdf')).click()
  await page.getByRole('menuitem', { name: itemText.fileRemove }).click()
  await page.getByText(itemText.fileRemoved('scan.pdf')).waitFor()
  expect(await files()).toEqual([])
  await button(page, words.common.undo).click()
  await button(page, itemText.fileMenu('scan.pdf')).waitFor()

  await button(page, words.common.edit).click()
  await page.getByLabel(words.editor.title, { exact: true }).fill('My passport')
  const { revision } = await app.value('credentials.get', { id })
  await app.value('credentials.save', { id, revision, title: 'Their passport', userName: '', url: '' })
  await button(page, words.common.save).click()
  await page.getByText(editorText.conflictTitle).waitFor()
  expect(await app.value('credentials.get', { id })).toMatchObject({ title: 'Their passport' })
  await button(page, editorText.conflictMine).click()
  await page.getByRole('heading', { name: 'My passport' }).waitFor()
  const versions = await app.value('credentials.versions', { id })
  expect(versions[0]?.changed).toEqual(['title'])
})
