import type { ElectronApplication } from 'playwright-core'
import { PNG } from 'pngjs'
import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { markedCode, markedSecret, secretsIn } from './support/marks.ts'
import { createVault, seeLocked } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'
import { windowsOf } from './support/our-pages.ts'

const stage = useStage({ keyring: true })

interface Held {
  /** What the printer would have got: a picture of the sheet, and a PDF. */
  picture?: string
  pdf?: string
  finish?: (success: boolean) => void
}

/** Stands in for the system's dialog, which nobody is there to answer: keeps what would be printed. */
const holdPrinter = (electron: ElectronApplication) =>
  electron.evaluate(({ app, BrowserWindow }) => {
    const held: Held = {}
    Object.assign(globalThis, { held })
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        const window = BrowserWindow.fromWebContents(contents)
        window?.setContentSize(800, 1000)
        window?.showInactive()
        const draw = async () => {
          await new Promise((resolve) => setTimeout(resolve, 1000))
          held.picture = (await contents.capturePage()).toPNG().toString('base64')
          held.pdf = (await contents.printToPDF({})).toString('base64')
          held.finish = (success) => done?.(success, '')
        }
        void draw()
      }
    })
  })
const held = (electron: ElectronApplication) =>
  electron.evaluate(() => {
    const { picture, pdf, finish } = (globalThis as unknown as { held: Held }).held
    return { picture, pdf, isWaiting: finish !== undefined }
  })

test('a code is printed on a sheet that the page never has', async () => {
  const app = await stage.launch()
  await createVault(app)
  const [row] = await app.value('intake.read', { source: 'typed-text', texts: [otpauth(markedCode)] })
  if (row?.kind !== 'code') throw new Error('that is no code')
  const { saved } = await app.value('intake.save', {
    drafts: [{ draftId: row.draftId, target: { kind: 'own' } }]
  })
  const id = saved[0]?.codeId
  if (id == null) throw new Error('nothing was saved')
  await holdPrinter(app.electron)

  const printing = app.value('codes.print', { id })
  await until('the sheet', async () => (await held(app.electron)).isWaiting)
  const { picture = '', pdf = '' } = await held(app.electron)
  const { width, height, data } = PNG.sync.read(Buffer.from(picture, 'base64'))
  expect(decodeQR({ width, height, data })).toContain(`secret=${markedSecret}&`)
  expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  await app.electron.evaluate(() => (globalThis as unknown as { held: Held }).held.finish?.(true))
  expect(await printing).toEqual({ printed: true })
  await until('no sheet', () => windowsOf(app.electron).length === 1)
  expect((await app.value('codes.get', { id })).exposures).toMatchObject([{ way: 'print', times: 1 }])

  // A vault that locks takes the sheet along.
  await app.electron.evaluate(() => delete (globalThis as unknown as { held: Held }).held.finish)
  // Who asked for it goes with the lock as well, and may never hear of it.
  const cutOff = app.call('codes.print', { id }).catch(() => 'gone' as const)
  await until('the sheet', async () => (await held(app.electron)).isWaiting)
  await app.value('vault.lock')
  expect(['gone', { ok: true, value: { printed: false } }]).toContainEqual(await cutOff)
  await seeLocked(app)
  await until('no sheet', () => windowsOf(app.electron).length === 1)
  expect(secretsIn(`${app.output()}${await app.text()}`)).toEqual([])
})
