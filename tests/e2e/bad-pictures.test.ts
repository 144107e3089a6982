import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import { intakeProblemText, pictureProblemText } from '../../src/renderer/src/text/intake-text.ts'
import type { RunningApp } from './support/app.ts'
import { markedCode, markedSecret, secretsIn } from './support/marks.ts'
import { button, createVault, pressKeys } from './support/person.ts'
import { brokenPicture, otpauth, plainPicture, screenshotOf } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'
import { offerOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
let app: RunningApp

beforeEach(async () => {
  app = await stage.launch()
  await createVault(app)
})

async function openAddCode(): Promise<void> {
  await button(app.page, words.nav.codes).click()
  await button(app.page, words.list.addCode).first().click()
}

async function choosePicture(name: string, content: Buffer | string): Promise<void> {
  const file = join(stage.desktop.makeFolder('pictures'), name)
  writeFileSync(file, content)
  await openAddCode()
  const dialog = app.page.getByRole('dialog')
  const choosing = app.page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: waysInText.choose }).click()
  await (await choosing).setFiles(file)
}

/** The sentence is there once, nothing was saved, no secret was shown or written. */
async function seeSentence(sentence: string): Promise<void> {
  await until(`the sentence: ${sentence}`, async () => (await app.text()).includes(sentence), 15_000)
  expect((await app.text()).split(sentence)).toHaveLength(2)
  expect(await app.value('codes.list')).toEqual([])
  expect(secretsIn(`${await app.page.content()}${app.output()}`)).toEqual([])
}

describe('a picture', () => {
  test('without a code', async () => {
    await offerOnClipboard(stage.desktop, 'image/png', await screenshotOf([]))
    await pressKeys(stage.desktop, 'ctrl+v')
    await seeSentence(pictureProblemText['no-code'])
  })

  test('with a QR code that is no one-time code', async () => {
    const address = 'https://qvistharbour.example/menu'
    await offerOnClipboard(stage.desktop, 'image/png', await screenshotOf([address]))
    await pressKeys(stage.desktop, 'ctrl+v')
    await seeSentence(intakeProblemText['not-a-code'])
    // What it says is shown as text: nobody can click it.
    await app.page.getByText(address, { exact: true }).waitFor()
    expect(await app.page.locator('a').count()).toBe(0)
  })

  test('with a one-time code that has a fault beside a good one', async () => {
    const faulty = otpauth(markedCode, '&digits=99')
    const good = otpauth({ issuer: 'Good Site', account: 'me', secret: 'JBSWY3DPEHPK3PXPJBSWY3DP' })
    await offerOnClipboard(stage.desktop, 'image/png', await screenshotOf([faulty, good]))
    await pressKeys(stage.desktop, 'ctrl+v')
    await seeSentence(intakeProblemText['bad-digits'])
    const dialog = app.page.getByRole('dialog', { name: reviewText.title })
    await dialog.getByRole('button', { name: reviewText.save(1), exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await app.value('codes.list')).map(({ issuer }) => issuer)).toEqual(['Good Site'])
  })

  test('that breaks off in the middle', async () => {
    await choosePicture('broken.png', await brokenPicture())
    await seeSentence(pictureProblemText.broken)
  })

  test('of more than 40 megapixels', async () => {
    await choosePicture('huge.png', plainPicture(8_000, 5_100))
    await seeSentence(pictureProblemText['too-many-pixels'])
  })

  test('that is none', async () => {
    await choosePicture('text.png', `not a picture, but ${otpauth(markedCode)}`)
    await seeSentence(pictureProblemText['not-a-picture'])
  })

  test('that is an SVG', async () => {
    await choosePicture('code.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    await seeSentence(pictureProblemText.svg)
  })

  test('of an empty file, and then a good one', async () => {
    await choosePicture('empty.png', '')
    await seeSentence(pictureProblemText['not-a-picture'])
    const good = join(stage.desktop.makeFolder('pictures'), 'good.png')
    writeFileSync(good, await screenshotOf([otpauth(markedCode)]))
    const choosing = app.page.waitForEvent('filechooser')
    await app.page
      .getByRole('button', { name: /^Choose (a|another) picture…$/ })
      .last()
      .click()
    await (await choosing).setFiles(good)
    await app.page.getByText(reviewText.headingInPicture(1)).waitFor()
  })
})

test('a bad secret that was typed', async () => {
  await openAddCode()
  const field = app.page.getByLabel(waysInText.secret)
  await field.fill(`${markedSecret}!!!0189`)
  await button(app.page, words.intake.read).click()
  await until('the sentence', async () => (await app.text()).includes(reviewText.badLetter('!')))
  expect(secretsIn(`${await app.text()}${app.output()}`)).toEqual([])
  expect(await app.value('codes.list')).toEqual([])

  await field.fill('JBSW')
  await button(app.page, words.intake.read).click()
  await until('the sentence', async () => (await app.text()).includes(intakeProblemText['secret-too-short']))
})
