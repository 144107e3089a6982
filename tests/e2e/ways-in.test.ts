import { expect, test, vi } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { kitText } from '../../src/renderer/src/text/kit-text.ts'
import { safetyText } from '../../src/renderer/src/text/safety-text.ts'
import type { RunningApp } from './support/app.ts'
import { markedLogin } from './support/marks.ts'
import { addLogin, button, createVault, seeLocked, seeUnlocked, unlock } from './support/person.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })
const first = 'Nine-Velvet-Gibbons-7'
const second = 'Four-Amber-Kestrels-3'
const { modes } = safetyText
type Mode = Exclude<keyof typeof modes, 'repair'>

/** Opens the settings, and there the dialog that changes what opens the vault. */
async function change(
  { page }: RunningApp,
  mode: Mode,
  typed: { current?: string; next?: string }
): Promise<void> {
  await button(page, words.nav.settings).click()
  const row = mode.endsWith('password') ? safetyText.masterPassword : safetyText.keychain
  await button(page, `${row}: ${modes[mode].button}`).click()
  const dialog = page.getByRole('dialog', { name: modes[mode].title })
  await dialog.waitFor()
  if (typed.current !== undefined) {
    await dialog.getByLabel(safetyText.current, { exact: true }).fill(typed.current)
  }
  if (typed.next !== undefined) {
    const isChange = mode === 'change-password'
    const [field, repeat] = isChange
      ? [safetyText.newPassword, safetyText.repeatNewPassword]
      : [words.firstRun.masterPassword, words.firstRun.repeat]
    await dialog.getByLabel(field, { exact: true }).fill(typed.next)
    await dialog.getByLabel(repeat, { exact: true }).fill(typed.next)
  }
  await button(page, modes[mode].submit).click()
}

async function seeChanged({ page }: RunningApp): Promise<void> {
  await page.getByRole('dialog', { name: safetyText.doneTitle }).waitFor()
  await button(page, words.common.close).click()
}

async function relaunch(app: RunningApp): Promise<RunningApp> {
  await app.quit()
  return stage.launch({ profile: app.profile })
}

// Three changes of keys, each with its password hashed and the application started again.
vi.setConfig({ testTimeout: 150_000 })

test('a master password is set, changed and removed; each time only the new way opens the vault', async () => {
  let app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)

  await change(app, 'set-password', { next: first })
  await seeChanged(app)
  app = await relaunch(app)
  await seeLocked(app)
  await unlock(app, first)
  await seeUnlocked(app)

  await change(app, 'change-password', { current: 'Not-The-Right-One-1', next: second })
  await app.page.getByText(safetyText.currentWrong).waitFor()
  await app.page.getByRole('button', { name: modes['change-password'].submit, disabled: false }).waitFor()
  await app.page.getByLabel(safetyText.current, { exact: true }).fill(first)
  await button(app.page, modes['change-password'].submit).click()
  await seeChanged(app)
  app = await relaunch(app)
  await unlock(app, first)
  await app.page.getByText(words.unlock.wrong).waitFor()
  await button(app.page, words.unlock.unlock).and(app.page.locator(':enabled')).waitFor()
  await unlock(app, second)
  await seeUnlocked(app)

  await change(app, 'remove-password', { current: second })
  await seeChanged(app)
  app = await relaunch(app)
  await app.page.getByText(markedLogin.title).first().click()
  await button(app.page, words.secrets.showPassword).click()
  await app.page.getByText(markedLogin.password).waitFor()
  const { records, unbroken } = await app.value('audit.list', { limit: 100 })
  expect(unbroken).toBe(true)
  expect(records.filter(({ action }) => action === 'keys-changed')).toHaveLength(3)
  for (const secret of [first, second]) expect(app.output()).not.toContain(secret)
})

test('the keychain is put aside and taken back, with the password that is there', async () => {
  let app = await stage.launch()
  await createVault(app, { alsoPassword: first })
  await addLogin(app, markedLogin)
  await change(app, 'stop-keychain', { current: first })
  await seeChanged(app)
  expect(await app.value('vault.state')).toMatchObject({ protection: 'password' })
  app = await relaunch(app)
  await unlock(app, first)
  await seeUnlocked(app)
  await change(app, 'use-keychain', { current: first })
  await seeChanged(app)
  app = await relaunch(app)
  await unlock(app, first)
  await app.page.getByText(markedLogin.title).first().waitFor()
  expect(await app.value('vault.state')).toMatchObject({ protection: 'keychain-and-password' })
})

test('with the master password forgotten, the kit opens the vault and another one is set', async () => {
  let app = await stage.launch()
  const kit = await createVault(app, { alsoPassword: first })
  await addLogin(app, markedLogin)
  await button(app.page, words.nav.lock).click()
  await button(app.page, kitText.use).click()
  await app.page.getByLabel(kitText.field, { exact: true }).fill(kit)
  await button(app.page, words.unlock.unlock).click()
  await seeUnlocked(app)

  await button(app.page, safetyText.repair).click()
  const dialog = app.page.getByRole('dialog', { name: modes.repair.title })
  expect(await dialog.getByLabel(safetyText.current, { exact: true }).count()).toBe(0)
  await dialog.getByText(words.firstRun.alsoPassword).click()
  await dialog.getByLabel(words.firstRun.masterPassword, { exact: true }).fill(second)
  await dialog.getByLabel(words.firstRun.repeat, { exact: true }).fill(second)
  await button(app.page, modes.repair.submit).click()
  await seeChanged(app)
  app = await relaunch(app)
  await unlock(app, second)
  await app.page.getByText(markedLogin.title).first().waitFor()
  expect(await app.value('vault.testKit', { kit })).toEqual({ kind: 'opens' })
})
