import { join } from 'node:path'
import { test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import { writeCameraFilm } from '../e2e/support/camera-film.ts'
import { migrationTexts } from '../e2e/support/migration-texts.ts'
import { button, createVault, pressKeys } from '../e2e/support/person.ts'
import { otpauth, screenshotOf } from '../e2e/support/pictures.ts'
import { showSitePage, siteTitle } from '../e2e/support/site-page.ts'
import { useStage } from '../e2e/support/stage.ts'
import { offerOnClipboard } from '../e2e/support/x-clipboard.ts'
import { draw } from './support/draw.ts'

const stage = useStage({ keyring: true })

const codes = [
  otpauth({ issuer: 'GitHub', account: 'you@example.org', secret: 'JBSWY3DPEHPK3PXPJBSWY3DA' }),
  otpauth(
    { issuer: 'Hetzner', account: 'ops@example.org', secret: 'JBSWY3DPEHPK3PXPJBSWY3DB' },
    '&digits=8&algorithm=SHA256'
  ),
  otpauth({ issuer: 'Mastodon', account: 'you', secret: 'JBSWY3DPEHPK3PXPJBSWY3DC' })
]

test('the ways in', async () => {
  const { desktop } = stage
  const films = desktop.makeFolder('films')
  const film = join(films, 'code.y4m')
  // The sheet is half in the picture yet, so that the dialog can be seen.
  writeCameraFilm(film, codes[0], { left: 470, emptyPictures: 0 })
  const app = await stage.launch({
    switches: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]
  })
  await createVault(app)
  const { page } = app
  const shoot = (name: string) => draw(app, `guide-${name}`)
  const open = async () => {
    await button(page, words.list.addCode).first().click()
  }
  const review = page.getByRole('dialog', { name: reviewText.title })
  const cancel = () => button(page, words.common.cancel).click()

  const [saved] = await app.value('intake.read', { source: 'typed-text', texts: [codes[2] ?? ''] })
  if (saved?.kind !== 'code') throw new Error('the code was not read')
  await app.value('intake.save', { drafts: [{ draftId: saved.draftId, target: { kind: 'own' } }] })
  await app.value('credentials.save', {
    title: 'GitHub',
    userName: 'you@example.org',
    url: 'https://github.com'
  })
  await button(page, words.nav.codes).click()
  await open()
  await shoot('ways-in')
  await cancel()

  const shot = await screenshotOf(codes)
  await offerOnClipboard(desktop, 'image/png', shot)
  await pressKeys(desktop, 'ctrl+v')
  await review.getByText('Hetzner').waitFor()
  await shoot('review')
  await cancel()

  const parts = migrationTexts(
    ['Alpha Bank', 'Beta Mail', 'Gamma Cloud'].map((issuer) => ({ issuer, account: 'you' })),
    3
  )
  for (const part of [parts[0], parts[2]]) {
    await offerOnClipboard(desktop, 'image/png', await screenshotOf([part ?? '']))
    await pressKeys(desktop, 'ctrl+v')
    await review.getByText(part === parts[0] ? 'Alpha Bank' : 'Gamma Cloud').waitFor()
  }
  await shoot('export')
  await cancel()

  await showSitePage(desktop, codes.slice(0, 1))
  await open()
  await button(page, waysInText.scan).click()
  await page.getByRole('option', { name: siteTitle }).waitFor()
  await shoot('screens')
  await button(page, waysInText.screens.part).click()
  const part = page.getByRole('application')
  await part.waitFor()
  const box = await part.boundingBox()
  if (box === null) throw new Error('the picture has no place')
  await page.mouse.move(box.x + box.width * 0.03, box.y + box.height * 0.22)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.26, box.y + box.height * 0.56, { steps: 4 })
  await page.mouse.up()
  await shoot('part')
  await button(page, waysInText.region.read).click()
  await review.getByText('GitHub', { exact: true }).waitFor()
  await cancel()

  await open()
  await button(page, waysInText.camera).click()
  await page.getByText(waysInText.cameraView.looking).waitFor()
  await shoot('camera')
  await cancel()
})
