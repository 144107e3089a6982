import { join } from 'node:path'
import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { reviewText, sourceText } from '../../src/renderer/src/text/review-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import type { RunningApp } from './support/app.ts'
import { writeCameraFilm } from './support/camera-film.ts'
import { markedCode, markedSecret, secretsIn } from './support/marks.ts'
import { button, createVault, seeRightCode } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { stays } from './support/until.ts'

const stage = useStage({ keyring: true })
const text = waysInText.cameraView

async function openCamera(app: RunningApp) {
  await button(app.page, words.nav.codes).click()
  await button(app.page, words.list.addCode).first().click()
  await button(app.page, waysInText.camera).click()
  return app.page.getByRole('dialog', { name: text.title })
}

/** Starts with a camera before which this film runs, or with none. */
async function launch(film: string | undefined): Promise<RunningApp> {
  const shown = film === undefined ? [] : [`--use-file-for-fake-video-capture=${film}`]
  const app = await stage.launch({
    switches: film === undefined ? [] : ['--use-fake-device-for-media-stream', ...shown]
  })
  await createVault(app)
  return app
}

/** Whether anything in the page still takes pictures. */
const isFilming = ({ page }: RunningApp) =>
  page.evaluate(() =>
    [...document.querySelectorAll('video')].some(
      ({ srcObject }) => srcObject instanceof MediaStream && srcObject.active
    )
  )

test('a code held before the camera is found, and the camera goes out', async () => {
  const film = join(stage.desktop.makeFolder('films'), 'code.y4m')
  writeCameraFilm(film, otpauth(markedCode))
  const app = await launch(film)
  await openCamera(app)
  const review = app.page.getByRole('dialog', { name: reviewText.title })
  await review.getByText(sourceText.camera).waitFor()
  expect(await isFilming(app)).toBe(false)
  await review.getByRole('button', { name: reviewText.save(1), exact: true }).click()
  await seeRightCode(app.page, markedSecret)
  expect(secretsIn(app.output())).toEqual([])
})

test('without a code it goes on looking until it is closed', async () => {
  const film = join(stage.desktop.makeFolder('films'), 'empty.y4m')
  writeCameraFilm(film, undefined)
  const app = await launch(film)
  const dialog = await openCamera(app)
  await dialog.getByText(text.looking).waitFor()
  await stays('it is looking', () => isFilming(app), 2_000)
  await button(app.page, words.common.cancel).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await isFilming(app)).toBe(false)
  expect(await app.value('codes.list')).toEqual([])
})

test('a computer without a camera says so', async () => {
  const app = await launch(undefined)
  const dialog = await openCamera(app)
  await dialog.getByText(text.none).waitFor()
})
