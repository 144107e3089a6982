import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backupText } from '../../src/renderer/src/text/backup-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { kitText } from '../../src/renderer/src/text/kit-text.ts'
import { restoreText } from '../../src/renderer/src/text/restore-text.ts'
import type { RunningApp } from './support/app.ts'
import { filesWithMarks, markedLogin, vaultFolder } from './support/marks.ts'
import { addLogin, button, createVault, seeUnlocked } from './support/person.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })

/** Makes a backup in the window; answers its path. */
async function backUp(app: RunningApp): Promise<string> {
  await button(app.page, words.nav.backups).click()
  await button(app.page, backupText.now).click()
  await app.page.getByText(/^Backup made and proven: \d+ records? read back\.$/).waitFor()
  await app.page.getByText(/^Proven today, \d\d:\d\d: \d+ records? read back$/).waitFor()
  const { folder, files } = await app.value('backup.state')
  expect(files[0]).toMatchObject({ kit: 'present', isOfThisVault: true, problem: null })
  expect(files[0]?.provenAtMs).toEqual(expect.any(Number))
  return join(folder, files[0]?.name ?? '')
}

/** The system's own dialog cannot be used from here: its answer is put in its place. */
async function answerFileDialog(app: RunningApp, path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)
}

async function seePassword({ page }: RunningApp): Promise<void> {
  await page.getByText(markedLogin.title).first().click()
  await button(page, words.secrets.showPassword).click()
  await page.getByText(markedLogin.password).waitFor()
}

test('a backup and the kit open the vault in a profile that never saw it', async () => {
  const app = await stage.launch()
  const kit = await createVault(app)
  await addLogin(app, markedLogin)
  const file = await backUp(app)
  expect(filesWithMarks(dirname(file))).toEqual([])
  await app.quit()

  const fresh = await stage.launch()
  const { page } = fresh
  await answerFileDialog(fresh, file)
  await button(page, restoreText.offer).click()
  await button(page, restoreText.anotherFile).click()
  const field = page.getByLabel(kitText.field, { exact: true })
  await field.fill(kit.slice(0, -2))
  await button(page, restoreText.restore).click()
  await page.getByText(kitText.mistyped(undefined)).waitFor()
  await field.fill(kit.toLowerCase())
  await button(page, restoreText.restore).click()
  await page.getByRole('dialog', { name: restoreText.doneTitle }).waitFor()
  await button(page, restoreText.doneButton).click()
  await seePassword(fresh)
  await fresh.quit()

  const again = await stage.launch({ profile: fresh.profile })
  await seeUnlocked(again)
  await seePassword(again)
  expect((await again.value('audit.list', { limit: 100 })).unbroken).toBe(true)
})

test('restoring over a vault sets that one aside, and a backup password opens without the kit', async () => {
  const password = 'Eleven-Quiet-Herons-5'
  const app = await stage.launch()
  const { page } = app
  await createVault(app)
  await addLogin(app, markedLogin)
  await button(page, words.nav.backups).click()
  await button(page, backupText.setPassword).click()
  await page.getByRole('textbox', { name: backupText.password, exact: true }).fill(password)
  await page.getByLabel(backupText.repeat, { exact: true }).fill(password)
  await button(page, words.common.save).click()
  await page.getByText(backupText.opensWithKitAndPassword).waitFor()
  await backUp(app)
  await button(page, words.nav.items).click()
  await addLogin(app, { ...markedLogin, title: 'Saved after the backup' })
  const before = readdirSync(vaultFolder(app.profile)).length

  await button(page, words.nav.backups).click()
  await page
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .click()
  await page.getByText(restoreText.byPassword, { exact: true }).first().click()
  await page.getByRole('textbox', { name: restoreText.byPassword, exact: true }).fill(`${password}!`)
  await button(page, restoreText.restore).click()
  await page.getByText(restoreText.wrongPassword).waitFor()
  await page.getByRole('textbox', { name: restoreText.byPassword, exact: true }).fill(password)
  await button(page, restoreText.restore).click()
  const done = page.getByRole('dialog', { name: restoreText.doneTitle })
  await done.waitFor()
  const setAside = (await done.locator('code').innerText()).trim()
  expect(readdirSync(setAside).length).toBeGreaterThanOrEqual(Math.min(before, 3))
  await button(page, restoreText.doneButton).click()
  await button(page, words.nav.items).click()
  await seePassword(app)
  expect((await app.value('credentials.list')).map(({ title }) => title)).toEqual([markedLogin.title])
  expect(app.output()).not.toContain(password)
})
