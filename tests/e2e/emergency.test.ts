import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { backupText } from '../../src/renderer/src/text/backup-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { kitText } from '../../src/renderer/src/text/kit-text.ts'
import { restoreText } from '../../src/renderer/src/text/restore-text.ts'
import { emergencyText } from '../../src/main/text/emergency-text.ts'
import type { RunningApp } from './support/app.ts'
import { markedLogin } from './support/marks.ts'
import { addLogin, button, confirmKit, readKit, seeUnlocked, startVault } from './support/person.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })

/** The system's own dialogs cannot be used from here: their answer is put in their place. */
const answerDialogs = (app: RunningApp, path: string) =>
  app.electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)

/** What a reader of PDF files sees: how many pages, all words in one line, and a picture as a scanner would take it. */
async function readPdf(file: string) {
  const { desktop } = stage
  const info = await desktop.output('pdfinfo', [file])
  const text = (await desktop.output('pdftotext', ['-layout', file, '-'])).replaceAll(/\s+/g, ' ')
  const picture = file.replace(/\.pdf$/, '')
  await desktop.output('pdftoppm', ['-r', '150', '-png', '-singlefile', file, picture])
  const { width, height, data } = PNG.sync.read(readFileSync(`${picture}.png`))
  const pages = /^Pages:\s+(\d+)$/m.exec(info)?.[1]
  const size = /^Page size:.*?\((\w+)\)/m.exec(info)?.[1]
  return { pages, size, text, picture: { width, height, data } }
}

/** Words as a PDF has them: its lines break elsewhere. */
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

test('the emergency page leads back into the vault on a computer that never saw it', async () => {
  const app = await stage.launch()
  const { page } = app
  await startVault(app)
  const shown = await readKit(app)
  const paper = join(dirname(app.profile), 'emergency.pdf')
  await answerDialogs(app, paper)
  await button(page, kitText.page.pdf).click()
  await page.getByText(kitText.page.savedWithKit).waitFor()
  expect(statSync(paper).mode & 0o777).toBe(0o600)

  const { pages, size, text, picture } = await readPdf(paper)
  expect([pages, size]).toEqual(['1', 'A4'])
  const { folder } = await app.value('backup.state')
  const sheet = await app.value('vault.showKit')
  const english = emergencyText('en')
  for (const part of [english.title, sheet?.vaultMark ?? '-', sheet?.groups[7] ?? '-', english.owner])
    expect(text).toContain(part)
  expect(text.replaceAll(' ', '')).toContain(folder.replaceAll(' ', ''))
  for (const { title } of english.losses) expect(text).toContain(title)
  // The trail has gone on by one record, and the page says its head.
  const { records } = await app.value('audit.list', { limit: 1 })
  expect(records[0]?.action).toBe('emergency-page-made')
  expect(text).toContain(inOneLine(sheet?.headCode ?? '-'))
  const kit = decodeQR(picture)
  expect(kit).toBe(shown)

  await confirmKit(app, kit)
  await addLogin(app, markedLogin)
  await button(page, words.nav.backups).click()
  await button(page, backupText.now).click()
  await page.getByText(/^Backup made and proven/).waitFor()
  const { files } = await app.value('backup.state')

  // From now on Latchkey cannot show the kit, and the page has room for it; on the other size of paper, in German.
  await app.value('settings.set', { language: 'de' })
  await app.electron.evaluate(({ app: program }) => {
    program.getLocaleCountryCode = () => 'US'
  })
  await button(page, 'Einstellungen').click()
  await button(page, 'Als PDF speichern…').click()
  await page.getByText(/^Notfallseite gespeichert/).waitFor()
  const empty = await readPdf(paper)
  expect([empty.pages, empty.size]).toEqual(['1', 'letter'])
  expect(empty.text).toContain(emergencyText('de').noKit)
  for (const group of kit.split('-')) expect(empty.text).not.toContain(group)
  await app.quit()

  const fresh = await stage.launch()
  await answerDialogs(fresh, join(folder, files[0]?.name ?? ''))
  await button(fresh.page, restoreText.offer).click()
  await button(fresh.page, restoreText.anotherFile).click()
  await fresh.page.getByLabel(kitText.field, { exact: true }).fill(kit)
  await button(fresh.page, restoreText.restore).click()
  await button(fresh.page, restoreText.doneButton).click()
  await seeUnlocked(fresh)
  await fresh.page.getByText(markedLogin.title).first().waitFor()
})
