import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import { markedCode, markedSecret, secretsIn } from './support/marks.ts'
import { codesBetween } from './support/oathtool.ts'
import { createVault, seeLocked, seeUnlocked } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import type { RunningApp } from './support/app.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'
import { textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
const codeEntry = `${markedCode.issuer} — ${markedCode.account}`
const lockedMenu = ['Unlock…', 'Quit']

const seeMenu = (labels: string[]) =>
  until(`the tray menu ${labels.join(', ')}`, async () => {
    const found = await stage.desktop.tray.labels().catch(() => [])
    return found.join() === labels.join()
  })

/** Saves a code without the window: its own way in is tested elsewhere. */
async function saveCode(app: RunningApp, text: string): Promise<void> {
  const [row] = await app.value('intake.read', { source: 'typed-text', texts: [text] })
  if (row?.kind !== 'code') throw new Error('that is no code')
  await app.value('intake.save', { drafts: [{ draftId: row.draftId, target: { kind: 'own' } }] })
}

test('a code is one click away from the tray', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  await seeMenu(['No codes yet', 'Open Latchkey', 'Lock', 'Quit'])
  await saveCode(app, otpauth(markedCode))
  await saveCode(
    app,
    otpauth({ issuer: 'Under_score & Co', account: 'a_b', secret: 'JBSWY3DPEHPK3PXPJBSWY3DP' })
  )
  await seeMenu([codeEntry, 'Under_score & Co — a_b', 'Open Latchkey', 'Lock', 'Quit'])

  const from = Date.now()
  await desktop.tray.click(codeEntry)
  const copied = await until('a code on the clipboard', async () => {
    const text = await textOnClipboard(desktop)
    return /^\d{6}$/.test(text) && text
  })
  // In its last seconds the next one is copied.
  const lateMs = defaultSettings.lateCopySeconds * 1000
  expect(codesBetween(markedSecret, from, Date.now() + lateMs)).toContain(copied)
  // The page is told, though nobody clicked there.
  await app.page.getByText(words.clipboard.copied.code).first().waitFor()
  const { records } = await app.value('audit.list', { limit: 1 })
  expect(records[0]).toMatchObject({ action: 'code-copied', origin: 'tray' })
  expect(secretsIn(app.output())).toEqual([])
})

test('the tray locks, opens and quits, and shows nothing of a locked vault', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  await saveCode(app, otpauth(markedCode))
  await seeMenu([codeEntry, 'Open Latchkey', 'Lock', 'Quit'])

  await desktop.tray.click('Lock')
  await seeLocked(app)
  await seeMenu(lockedMenu)
  expect(await desktop.tray.tooltip()).not.toContain(markedCode.issuer)

  await app.closeWindow()
  expect(app.hasEnded()).toBe(false)

  await desktop.tray.click('Unlock…')
  await app.seeWindow()
  await app.page.getByRole('button', { name: words.unlock.unlock, exact: true }).click()
  await seeUnlocked(app)
  await seeMenu([codeEntry, 'Open Latchkey', 'Lock', 'Quit'])

  await app.closeWindow()
  await desktop.tray.click('Open Latchkey')
  await app.seeWindow()
  await seeUnlocked(app)

  await desktop.tray.click('Quit')
  await app.waitForEnd()
})
