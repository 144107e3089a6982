import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doubtText, findingText } from '../../src/renderer/src/text/doubt-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { trailText } from '../../src/renderer/src/text/trail-text.ts'
import { recoveryAddText as addText } from '../../src/renderer/src/text/recovery-add-text.ts'
import { recoveryOpenText as openText } from '../../src/renderer/src/text/recovery-open-text.ts'
import { recoveryText as text } from '../../src/renderer/src/text/recovery-text.ts'
import { developerLayouts } from '../main/recovery/layouts-developers.ts'
import { Draw } from '../main/recovery/layout.ts'
import type { RunningApp } from './support/app.ts'
import { faultsOf } from './support/axe.ts'
import { markedLogin, vaultFolder } from './support/marks.ts'
import { addLogin, button, createVault, seeLocked, seeUnlocked, unlock } from './support/person.ts'
import { textOnClipboard } from './support/x-clipboard.ts'
import { spoilRecoveryKey } from './support/sealed-vault.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })
const pin = 'plover-2468'
const { title } = markedLogin
const [lostPhone = '', newPhone = ''] = openText.reasons

/** What GitHub shows, with keys of this run. */
function siteText() {
  const layout = developerLayouts.find(({ site }) => site === 'GitHub, copied from the page')
  if (layout === undefined) throw new Error('no such layout')
  return layout.make(new Draw(20_260_503))
}

/** Somebody answers who they are, and why. */
async function answer({ page }: RunningApp, reason: string, typed: string) {
  await button(page, reason).click()
  await page.getByLabel(openText.pin, { exact: true }).fill(typed)
  await page.keyboard.press('Enter')
}

test('keys of a site are added without a question, and opened only on record', async () => {
  const app = await stage.launch()
  const { keys, text: shown } = siteText()
  const [first = '', second = '', , fourth = ''] = keys
  await createVault(app)
  await addLogin(app, markedLogin)

  await button(app.page, text.addDots).click()
  await app.page.getByLabel(openText.newPin, { exact: true }).fill(pin)
  await app.page.getByLabel(openText.repeatPin, { exact: true }).fill(pin)
  await button(app.page, addText.continue).click()
  await app.page.getByLabel(addText.field.keys, { exact: true }).fill(shown)
  await button(app.page, addText.read).click()
  const rows = app.page.getByRole('list', { name: addText.rowsLabel }).locator('input[data-key-row]')
  await rows.nth(keys.length - 1).waitFor()
  expect(
    await rows.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  ).toEqual(keys)
  expect(await faultsOf(app.page)).toEqual([])

  // Lines of keys are edited as lines of a text: taken apart and put together again by the keyboard alone.
  await rows.first().focus()
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('ArrowRight')
  await app.page.keyboard.press('Enter')
  expect(await rows.count()).toBe(keys.length + 1)
  await app.page.keyboard.press('Home')
  await app.page.keyboard.press('Backspace')
  expect(await rows.first().inputValue()).toBe(first)
  await button(app.page, addText.save(keys.length)).click()
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await app.text()).not.toContain(first)

  await app.value('vault.lock')
  await seeLocked(app)
  await unlock(app)
  await seeUnlocked(app)
  await app.page.getByRole('option', { name: title }).click()
  await button(app.page, text.openOf(title)).click()
  await app.page.getByText(text.left(keys.length, keys.length)).first().waitFor()

  await button(app.page, text.showKey('key 1')).click()
  await answer(app, lostPhone, 'not-the-pin')
  await app.page.getByText(openText.wrong.pin).waitFor()
  await app.page.getByLabel(openText.pin, { exact: true }).and(app.page.locator(':enabled')).waitFor()
  await app.page.getByLabel(openText.pin, { exact: true }).fill(pin)
  await app.page.keyboard.press('Enter')
  await app.page.getByTestId('recovery-key').getByText(first.slice(0, 1)).first().waitFor()
  expect(await app.page.getByTestId('recovery-key').innerText()).toBe(first)
  expect(await faultsOf(app.page)).toEqual([])
  await app.page.getByText(openText.onRecord).waitFor()
  await button(app.page, openText.done).click()
  expect(await app.text()).not.toContain(first)

  await button(app.page, text.use).click()
  await answer(app, newPhone, pin)
  await app.page.getByText(openText.used('Key 1')).waitFor()
  expect(await textOnClipboard(stage.desktop)).toBe(first)
  await button(app.page, openText.undoUse).click()
  await app.page.getByText(text.unmarked('Key 1')).waitFor()
  await app.page.getByText(text.left(keys.length, keys.length)).first().waitFor()

  // A second one is used for good; asked for again, the page says when and why it was.
  await button(app.page, text.keyMenu('key 2')).click()
  await app.page.getByRole('menuitem', { name: text.useOnly }).click()
  await answer(app, newPhone, pin)
  await button(app.page, openText.done).click()
  await app.page
    .getByText(text.left(keys.length - 1, keys.length))
    .first()
    .waitFor()
  await button(app.page, text.showKey('key 2')).click()
  await app.page.getByText(/^This key was used today, .* because “New phone”/).waitFor()
  await answer(app, lostPhone, pin)
  await app.page.getByTestId('recovery-key').getByText(second.slice(0, 1)).first().waitFor()
  await button(app.page, openText.seeTrail).click()

  // Who looked at these keys: all of it is on record, the wrong PIN too.
  await app.page.getByRole('heading', { name: trailText.title }).waitFor()
  const { records, unbroken } = await app.value('audit.list', { groups: ['recovery'], limit: 50 })
  expect(unbroken).toBe(true)
  expect(records.map(({ action, note }) => [action, note].join(' ').trim()).reverse()).toEqual([
    'recovery-set-up +pin',
    `recovery-added ${String(keys.length)}`,
    'recovery-refused',
    `recovery-opening ${lostPhone}`,
    'recovery-shown',
    `recovery-opening ${newPhone}`,
    `recovery-used ${newPhone}`,
    `recovery-unused ${newPhone}`,
    `recovery-opening ${newPhone}`,
    `recovery-used ${newPhone}`,
    `recovery-opening ${lostPhone}`,
    'recovery-shown'
  ])
  await app.page.getByText(lostPhone).first().waitFor()
  const everything = `${app.output()}${await app.text()}`
  expect(keys.filter((key) => everything.includes(key))).toEqual([])

  // Another program alters one of them: it is named, and the others still open.
  const { profile } = app
  await app.quit()
  const folder = vaultFolder(profile)
  const { vaultId } = JSON.parse(readFileSync(join(folder, 'keyring.json'), 'utf8')) as { vaultId: string }
  await spoilRecoveryKey(folder, (await stage.desktop.keyring.entry('latchkey-dev', vaultId)) ?? '', 2)
  const again = await stage.launch({ profile })
  await again.page.getByRole('heading', { name: doubtText.title }).waitFor()
  await again.page.getByText(findingText['vault-altered'].happened).waitFor()
  await button(again.page, doubtText.openAnyway).click()
  await seeUnlocked(again)
  await button(again.page, text.nav).click()
  await again.page.getByRole('option', { name: title }).click()
  await button(again.page, text.showKey('key 3')).click()
  await answer(again, lostPhone, pin)
  await again.page.getByText(openText.outcome.damaged.title).waitFor()
  await button(again.page, words.common.close).click()
  await button(again.page, text.showKey('key 4')).click()
  await answer(again, lostPhone, pin)
  await again.page.getByTestId('recovery-key').getByText(fourth.slice(0, 1)).first().waitFor()
  expect(await again.page.getByTestId('recovery-key').innerText()).toBe(fourth)
})
