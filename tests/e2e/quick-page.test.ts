import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { CredentialDraft } from '../../src/shared/model/credential.ts'
import { quickDe } from '../../src/renderer/src/text/de/quick-de.ts'
import { wordsDe } from '../../src/renderer/src/text/de/words-de.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { quickText } from '../../src/renderer/src/text/quick-text.ts'
import type { RunningApp } from './support/app.ts'
import { faultsOf, hasFadedIn, pictureOf } from './support/axe.ts'
import { putCodes } from './support/codes.ts'
import { createVault } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
const password = 'four plain words here'
const names = [
  'Northern Bank',
  'Bank router, office',
  'Garden forum',
  'Tax office',
  'Train tickets',
  'Water works'
]

const login = (title: string, n: number): CredentialDraft => ({
  title,
  userName: n === 1 ? 'admin' : 'you@example.org',
  url: 'https://example.org',
  password: `secret ${String(n)}`
})

type Theme = 'dark' | 'light'
const both: Theme[] = ['dark', 'light']

/** Faults of what is on the screen, under the name of the screen. */
async function look(page: Page, screen: string, faults: string[], themes = both): Promise<void> {
  for (const theme of themes) {
    await page.evaluate((wanted) => {
      document.documentElement.dataset.theme = wanted
    }, theme)
    await hasFadedIn(page)
    await pictureOf(page, `quick-${screen}-${theme}`)
    for (const fault of await faultsOf(page)) faults.push(`${screen}, ${theme}: ${fault}`)
  }
}

async function show(app: RunningApp): Promise<Page> {
  await app.value('shell.showQuick')
  const page = await app.quickPage()
  await page.locator('[data-first]').first().waitFor()
  return page
}
const line = (page: Page) => page.getByRole('combobox')
const chosen = (page: Page) => page.getByRole('option', { selected: true })

test('quick access finds, copies and unlocks without a fault that axe finds', async () => {
  const faults: string[] = []
  const app = await stage.launch()
  const early = await show(app)
  await early.getByRole('heading', { name: quickText.elsewhere.missing.title }).waitFor()
  await look(early, 'no-vault', faults, ['light'])
  await early.keyboard.press('Escape')
  await createVault(app, { passwordAlone: password })
  await app.value('settings.set', { quickAfterCopy: 'stay' })
  const page = await show(app)
  await page.getByRole('heading', { name: words.list.emptyTitle }).waitFor()
  await look(page, 'empty', faults, ['light'])

  for (const [n, name] of names.entries()) await app.value('credentials.save', login(name, n))
  const ids = await putCodes(app, [
    'otpauth://totp/Northern%20Bank:you?secret=JBSWY3DPEHPK3PXP&issuer=Northern%20Bank',
    'otpauth://totp/Mail:you@example.org?secret=GEZDGNBVGY3TQOJQ&issuer=Mail&digits=8',
    'otpauth://hotp/VPN:you?secret=GEZDGNBVGY3TQOJQ&issuer=VPN&counter=7'
  ])
  const bank = (await app.value('credentials.list')).find(({ title }) => title === 'Northern Bank')
  await app.value('codes.change', { id: ids[0]!, credentialId: bank!.id })
  await until('all rows', async () => (await page.getByRole('option').count()) === 8)
  await page
    .getByText(/^\d{3} \d{3}$/)
    .first()
    .waitFor()
  await look(page, 'rows', faults)

  await line(page).pressSequentially('bank')
  await until('the matches', async () => (await page.getByRole('option').count()) === 2)
  expect(await page.locator('mark').allInnerTexts()).toEqual(['Bank', 'Bank'])
  await page.keyboard.press('ArrowDown')
  await look(page, 'search', faults, ['dark'])
  await page.keyboard.press('Enter')
  await page.getByText(quickText.codeIsNext).last().waitFor()
  await look(page, 'copied', faults)
  await page.keyboard.press('Enter')
  await page
    .getByText(/^(Code copied|The next code was copied)/)
    .first()
    .waitFor()

  await page.keyboard.press('Tab')
  await page.getByRole('menuitem', { name: quickText.copyCode }).waitFor()
  await look(page, 'actions', faults)
  await page.keyboard.press('Escape')
  await until('the focus in the line', () => line(page).evaluate((one) => one === document.activeElement))

  await line(page).fill('vpn')
  await until('the counter', async () => (await chosen(page).count()) === 1)
  await look(page, 'counter', faults, ['dark'])
  await line(page).fill('nothing like this')
  await page.getByRole('heading', { name: quickText.nothingTitle('nothing like this') }).waitFor()
  await look(page, 'no-result', faults, ['light'])
  await line(page).fill('')

  await app.value('settings.set', { language: 'de', hideCodes: true })
  await page.getByRole('combobox', { name: quickDe.search }).waitFor()
  await look(page, 'german', faults, ['light'])
  await app.value('settings.set', { language: 'en', hideCodes: false, textScale: 200 })
  await until('large text', () => page.evaluate(() => innerWidth < 400))
  await page.keyboard.press('Escape')
  // As large as its text, from the next time on.
  await show(app)
  await until('a large window', () => page.evaluate(() => innerWidth > 600))
  await until('all rows', async () => (await page.getByRole('option').count()) === 8)
  await look(page, 'text-200', faults, ['light'])
  await app.value('settings.set', { textScale: 100, language: 'de' })

  await app.value('vault.lock')
  const fresh = await show(app)
  await fresh.getByRole('heading', { name: wordsDe.unlock.title }).waitFor()
  await look(fresh, 'locked', faults)
  await fresh.keyboard.type('not this one')
  await fresh.keyboard.press('Enter')
  await fresh.getByText(wordsDe.unlock.wrong).waitFor()
  await look(fresh, 'wrong', faults, ['dark'])
  await until('the end of the wait', async () => !(await fresh.getByRole('button').first().isDisabled()))
  await fresh.keyboard.type(password)
  await fresh.keyboard.press('Enter')
  await until('all rows', async () => (await fresh.getByRole('option').count()) === 8)
  await fresh.keyboard.press('Escape')
  await until('no rows', async () => (await fresh.getByRole('option').count()) === 0)
  expect(faults).toEqual([])
})
