import type { Page } from 'playwright-core'
import { words } from '../../../src/renderer/src/text/en.ts'
import { itemsText } from '../../../src/renderer/src/text/items-text.ts'
import { kindsText } from '../../../src/renderer/src/text/kinds-text.ts'
import { kitText } from '../../../src/renderer/src/text/kit-text.ts'
import type { RunningApp } from './app.ts'
import type { Desktop } from './desktop.ts'
import { codesBetween, type OathSettings } from './oathtool.ts'
import { until } from './until.ts'

/** What a person does in the window, by the names they see. */
export interface Login {
  title: string
  userName: string
  website: string
  password: string
  notes?: string
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The plus above the list: there whenever the vault is open and its items are looked at. */
export const newItem = (page: Page) => button(page, itemsText.newItem)

/** Opens the editor of a new login, by way of the kinds that can be added. */
export async function startLogin(page: Page): Promise<void> {
  await newItem(page).click()
  await page.getByRole('menuitem', { name: kindsText.one.login, exact: true }).click()
}

/** Creates the vault on the first screen; the system's keychain alone unless told otherwise. Answers the kit. */
export async function createVault(
  app: RunningApp,
  how: { alsoPassword?: string; passwordAlone?: string } = {}
): Promise<string> {
  await startVault(app, how)
  const kit = await readKit(app)
  await confirmKit(app, kit)
  await newItem(app.page).waitFor()
  return kit
}

/** The same as far as the recovery kit on the screen. */
export async function startVault(
  { page }: RunningApp,
  how: { alsoPassword?: string; passwordAlone?: string } = {}
): Promise<void> {
  const { firstRun } = words
  await page.getByRole('heading', { name: firstRun.title }).waitFor()
  const password = how.alsoPassword ?? how.passwordAlone
  if (how.alsoPassword !== undefined) await page.getByText(firstRun.alsoPassword).click()
  const choice = page.getByRole('radio', { name: firstRun.password })
  if (how.passwordAlone !== undefined && (await choice.count()) > 0) {
    await page.getByText(firstRun.password, { exact: true }).click()
  }
  if (password !== undefined) {
    await page.getByLabel(firstRun.masterPassword, { exact: true }).fill(password)
    await page.getByLabel(firstRun.repeat).fill(password)
  }
  await button(page, firstRun.create).click()
}

/** What a person would write down: the eight groups on the screen. */
export async function readKit({ page }: RunningApp): Promise<string> {
  await page.getByRole('dialog', { name: kitText.title }).waitFor()
  return (await page.getByTestId('kit-group').allInnerTexts()).join('-')
}

/** Types back the groups that are asked for, as they stand on the paper. */
export async function confirmKit({ page }: RunningApp, kit: string): Promise<void> {
  await button(page, kitText.writtenDown).click()
  const dialog = page.getByRole('dialog', { name: kitText.confirmTitle })
  await dialog.waitFor()
  for (const [index, group] of kit.split('-').entries()) {
    const field = dialog.getByLabel(kitText.group(index + 1), { exact: true })
    if ((await field.count()) > 0) await field.fill(group)
  }
  await button(page, kitText.confirm).click()
  await dialog.waitFor({ state: 'detached' })
}

export async function addLogin({ page }: RunningApp, login: Login): Promise<void> {
  const { common } = words
  await fillLogin(page, login)
  await button(page, common.save).click()
  await page.getByRole('heading', { name: login.title }).waitFor()
}

/** Everything of a new login but saving it. */
export async function fillLogin(page: Page, login: Login): Promise<void> {
  const { editor } = words
  await startLogin(page)
  await page.getByLabel(editor.title, { exact: true }).fill(login.title)
  await page.getByLabel(editor.userName, { exact: true }).fill(login.userName)
  await page.getByLabel(editor.password, { exact: true }).fill(login.password)
  await page.getByLabel(editor.website, { exact: true }).fill(login.website)
  if (login.notes !== undefined) await page.getByLabel(editor.notes, { exact: true }).fill(login.notes)
}

/** Presses keys on the virtual keyboard of the desktop, in the window that has the focus there. */
export async function pressKeys(desktop: Desktop, keys: string): Promise<void> {
  await until('the focus on our window', async () => {
    const focused = await desktop.run('xdotool', ['getactivewindow', 'getwindowname'])
    return focused.stdout.toString().includes(words.app.name)
  })
  await desktop.output('xdotool', ['key', '--clearmodifiers', keys])
}

/** The big code on the page, without the space in the middle. */
export async function shownCode(page: Page): Promise<string> {
  return (await page.getByTestId('code').first().innerText()).replace(/\s/g, '')
}

/** Waits until the page shows what an independent program computes for the same moment; answers that code. */
export async function seeRightCode(page: Page, secret: string, settings: OathSettings = {}): Promise<string> {
  await page.getByTestId('code').first().waitFor()
  return until('the code oathtool computes', async () => {
    const before = Date.now()
    const shown = await shownCode(page)
    return codesBetween(secret, before, Date.now(), settings).includes(shown) && shown
  })
}

export async function unlock({ page }: RunningApp, masterPassword?: string): Promise<void> {
  if (masterPassword !== undefined) {
    await page.getByLabel(words.unlock.masterPassword, { exact: true }).fill(masterPassword)
  }
  await page
    .getByRole('button', { name: new RegExp(`^(${words.unlock.unlock}|${words.common.tryAgain})$`) })
    .click()
}

export const seeUnlocked = ({ page }: RunningApp) => newItem(page).waitFor()
export const seeLocked = ({ page }: RunningApp) =>
  page.getByRole('heading', { name: words.unlock.title }).waitFor()
