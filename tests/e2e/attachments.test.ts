import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attachmentPartBytes } from '../../src/shared/rules/limits.ts'
import { markedLogin } from './support/marks.ts'
import { addLogin, createVault } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })

test('a file that the page hands over in parts comes back out of the vault as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-files-'))
  try {
    const app = await stage.launch()
    await createVault(app)
    await addLogin(app, markedLogin)
    const bytes = randomBytes(2 * attachmentPartBytes + 5)
    const file = { name: 'Ünterlagen.bin', mimeType: 'application/octet-stream', buffer: bytes }
    await app.page.getByTestId('attach').setInputFiles(file)
    await app.page.getByText(file.name).first().waitFor()
    const [login] = await app.value('credentials.list')
    if (login === undefined) throw new Error('the login is gone')
    const attachment = await until('the file to be whole', async () => {
      return (await app.value('credentials.get', { id: login.id })).attachments[0]
    })
    expect(attachment).toMatchObject({ name: file.name, sizeBytes: bytes.byteLength })

    // The system's own dialog cannot be used from here: its answer is put in its place.
    const target = join(folder, 'saved.bin')
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, target)
    expect(await app.value('attachments.saveAs', { id: attachment.id })).toEqual({ saved: true })
    expect(readFileSync(target).equals(bytes)).toBe(true)
    await app.quit()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
