import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { enrolmentText } from '../../src/renderer/src/text/enrolment-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { pictureProblemText } from '../../src/renderer/src/text/intake-text.ts'
import { reviewText, sourceText } from '../../src/renderer/src/text/review-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import type { RunningApp } from './support/app.ts'
import { dragFilesOntoWindow } from './support/file-drag.ts'
import { markedCode, markedSecret, secretsIn } from './support/marks.ts'
import { migrationTexts } from './support/migration-texts.ts'
import { button, createVault, pressKeys, seeRightCode } from './support/person.ts'
import { brokenPicture, otpauth, plainPicture, screenshotOf } from './support/pictures.ts'
import type { OwnedProcess } from './support/processes.ts'
import { showSitePage } from './support/site-page.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'
import { offerOnClipboard, textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
let site: OwnedProcess | undefined
let app: RunningApp

afterEach(async () => {
  await site?.stop()
  site = undefined
})

/** What a screenshot tool makes of the whole screen while a site shows these texts. */
async function screenshotOfSite(texts: string[]): Promise<string> {
  site = await showSitePage(stage.desktop, texts)
  const file = join(stage.desktop.makeFolder('shots'), `shot-${String(Date.now())}.png`)
  await stage.desktop.output('import', ['-window', 'root', file])
  return file
}

async function start(): Promise<void> {
  app = await stage.launch()
  await createVault(app)
}

const review = () => app.page.getByRole('dialog', { name: reviewText.title })
const rowNames = () => app.page.locator('.review-row b').allInnerTexts()

async function openWaysIn(): Promise<void> {
  await button(app.page, words.nav.codes).click()
  await button(app.page, words.list.addCode).first().click()
}

async function pastePicture(picture: Buffer): Promise<void> {
  await offerOnClipboard(stage.desktop, 'image/png', picture)
  await pressKeys(stage.desktop, 'ctrl+v')
}

/** Saves all that is ticked, leaves the questions for later. */
async function save(count: number): Promise<void> {
  await review()
    .getByRole('button', { name: reviewText.save(count), exact: true })
    .click()
  await button(app.page, enrolmentText.later).first().click()
}

describe('a real screenshot of a real page', () => {
  test('is pasted with the keyboard, reviewed and saved, and its code is right', async () => {
    const shot = await screenshotOfSite([otpauth(markedCode)])
    await start()
    await pastePicture(readFileSync(shot))
    await review().getByText(sourceText['pasted-picture']).waitFor()
    expect(await app.value('codes.list')).toEqual([])
    await save(1)
    await seeRightCode(app.page, markedSecret)
    expect(secretsIn(app.output())).toEqual([])
  })

  test('is dropped as a file, with others: every code in all of them, and what is wrong with the rest', async () => {
    const shot = await screenshotOfSite([otpauth(markedCode)])
    const folder = stage.desktop.makeFolder('dropped')
    const file = (name: string, content: Buffer) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const second = await screenshotOf([
      otpauth({ issuer: 'Second', account: 'b', secret: 'JBSWY3DPEHPK3PXPJBSWY3DP' }),
      'WIFI:T:WPA;S:Harbour;P:plover-Umbrage;;'
    ])
    await start()
    await dragFilesOntoWindow(
      stage.desktop,
      app,
      [
        shot,
        file('second.png', second),
        file('broken.png', await brokenPicture()),
        file('huge.png', plainPicture(8_000, 5_100))
      ],
      () => app.page.getByText(words.intake.drop).isVisible()
    )
    await review().getByText('huge.png').waitFor()
    expect(await rowNames()).toEqual(
      expect.arrayContaining([markedCode.issuer, 'Second', 'A Wi-Fi network', 'broken.png', 'huge.png'])
    )
    expect(await app.text()).not.toContain('plover-Umbrage')
    for (const problem of ['broken', 'too-many-pixels'] as const) {
      expect(await app.text()).toContain(pictureProblemText[problem])
    }
    await save(2)
    expect((await app.value('codes.list')).map(({ issuer }) => issuer).sort()).toEqual([
      'Qvist Harbour',
      'Second'
    ])
  })
})

describe('a review', () => {
  beforeEach(start)

  test('grows with every picture, keeps what was decided, and is taken back as a whole', async () => {
    const code = (n: number) =>
      otpauth({
        issuer: `Site ${String(n)}`,
        account: 'me',
        secret: `JBSWY3DPEHPK3PXPJBSWY3D${'ABCD'.charAt(n)}`
      })
    await pastePicture(await screenshotOf([code(0), code(1)]))
    await review().getByText('Site 1').waitFor()
    await review()
      .getByRole('checkbox', { name: reviewText.take('Site 1') })
      .setChecked(false, { force: true })
    await button(app.page, reviewText.change('Site 0')).click()
    await review().getByLabel(reviewText.issuer).fill('Renamed')
    await review().getByLabel(reviewText.target).selectOption({ label: reviewText.makeLogin })
    // A picture without a code takes nothing away, and the same code again adds nothing.
    await pastePicture(await screenshotOf([]))
    await review().getByText(pictureProblemText['no-code']).waitFor()
    await pastePicture(await screenshotOf([code(1), code(2)]))
    await review().getByText('Site 2').waitFor()
    expect(await rowNames()).toEqual(['Renamed', 'Site 1', 'Site 2'])
    await save(2)
    const [first, second] = await app.value('codes.list')
    expect([first?.issuer, second?.issuer].sort()).toEqual(['Renamed', 'Site 2'])
    expect((await app.value('credentials.list')).map(({ title }) => title)).toEqual(['Renamed'])

    await button(app.page, enrolmentText.later).first().click()
    await button(app.page, words.common.undo).click()
    await app.page.getByText(reviewText.takenBack).waitFor()
    expect(await app.value('codes.list')).toEqual([])
    expect(await app.value('credentials.list')).toEqual([])
    const { records } = await app.value('audit.list', { limit: 20 })
    expect(records.map(({ action }) => action)).toContain('intake-taken-back')
  })

  test('shows what a further picture was, however long it is, and lets all questions wait at once', async () => {
    const texts = Array.from({ length: 12 }, (_unused, n) =>
      otpauth({
        issuer: `Site ${String(n)}`,
        account: 'me',
        secret: `JBSWY3DPEHPK3PXPJBSWY3D${'ABCDEFGHIJKL'.charAt(n)}`
      })
    )
    await pastePicture(await screenshotOf(texts))
    await button(app.page, reviewText.save(12)).waitFor()
    const list = app.page.getByRole('list', { name: reviewText.list })
    await pastePicture(await brokenPicture())
    const said = list.getByText(pictureProblemText.broken)
    await said.waitFor()
    await until('the line about it in sight', async () => {
      const [row, box] = [await said.boundingBox(), await list.boundingBox()]
      return row !== null && box !== null && row.y >= box.y && row.y + row.height <= box.y + box.height
    })
    await app.page.getByText(reviewText.lastLine(reviewText.notRead)).waitFor({ state: 'attached' })
    await button(app.page, reviewText.save(12)).click()
    const question = app.page.getByRole('dialog', { name: enrolmentText.verifyTitle })
    await question.getByText(enrolmentText.left(11)).waitFor()
    await button(app.page, enrolmentText.allLater).click()
    await question.waitFor({ state: 'detached' })
    await button(app.page, enrolmentText.nav(12)).waitFor()
  })

  test('puts an export in several pictures together, in any order, and names what is missing', async () => {
    const [one = '', two = '', three = ''] = migrationTexts(
      ['Alpha', 'Beta', 'Gamma'].map((issuer) => ({ issuer, account: 'me' })),
      3
    )
    await pastePicture(await screenshotOf([three]))
    await review()
      .getByText(reviewText.batchMissing(1, 3, [1, 2]))
      .waitFor()
    await pastePicture(await screenshotOf([one]))
    await review()
      .getByText(reviewText.batchMissing(2, 3, [2]))
      .waitFor()
    await pastePicture(await screenshotOf([two]))
    await review().getByText(reviewText.batchComplete(3)).waitFor()
    expect((await rowNames()).sort()).toEqual(['Alpha', 'Beta', 'Gamma', reviewText.batch].sort())
    await review()
      .getByRole('button', { name: reviewText.save(3), exact: true })
      .click()
    await until('three codes', async () => (await app.value('codes.list')).length === 3)
  })
})

describe('the button for the clipboard', () => {
  beforeEach(async () => {
    await start()
    await openWaysIn()
  })
  const press = () => button(app.page, waysInText.fromClipboard).click()

  test('takes a picture', async () => {
    await offerOnClipboard(stage.desktop, 'image/png', await screenshotOf([otpauth(markedCode)]))
    await press()
    await review().getByText(markedCode.issuer, { exact: true }).waitFor()
  })

  test('takes text, also a bare key', async () => {
    await offerOnClipboard(stage.desktop, 'UTF8_STRING', markedSecret.toLowerCase().replace(/(.{4})/g, '$1 '))
    await press()
    await review().getByText(sourceText['typed-text']).waitFor()
  })

  test('says so where there is neither', async () => {
    stage.desktop.start('xclip', ['-quiet', '-selection', 'clipboard', '-i', '/dev/null'])
    await until('an empty clipboard', async () => (await textOnClipboard(stage.desktop)) === '')
    await press()
    await app.page.getByText(waysInText.nothingOnClipboard).waitFor()
  })
})
