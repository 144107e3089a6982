import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import { writeCameraFilm } from './support/camera-film.ts'
import { dragFilesOntoWindow } from './support/file-drag.ts'
import { migrationTexts } from './support/migration-texts.ts'
import { button, createVault, pressKeys } from './support/person.ts'
import { otpauth, screenshotOf } from './support/pictures.ts'
import { showSitePage, siteTitle } from './support/site-page.ts'
import { useStage } from './support/stage.ts'
import { pause } from './support/until.ts'
import { offerOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
const pictures = resolve(import.meta.dirname, '../../docs/pictures')

const codes = [
  otpauth({ issuer: 'GitHub', account: 'you@example.org', secret: 'JBSWY3DPEHPK3PXPJBSWY3DA' }),
  otpauth(
    { issuer: 'Hetzner', account: 'ops@example.org', secret: 'JBSWY3DPEHPK3PXPJBSWY3DB' },
    '&digits=8&algorithm=SHA256'
  ),
  otpauth({ issuer: 'Mastodon', account: 'you', secret: 'JBSWY3DPEHPK3PXPJBSWY3DC' })
]

/** Draws the pictures of the guide anew, from the real application. Only when asked: they are committed. */
test.runIf(process.env.LATCHKEY_GUIDE_PICTURES === '1')(
  'pictures of the ways in',
  async () => {
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
    const shoot = async (name: string) => {
      await pause(400)
      const file = join(pictures, `guide-${name}.png`)
      writeFileSync(file, await page.screenshot())
      // Few colours are enough for a window, and make a small file.
      execFileSync('convert', [file, '-strip', '+dither', '-colors', '200', `PNG8:${file}`])
    }
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
    await page.getByLabel(waysInText.secret).fill('jbsw y3dp ehpk 3pxp')
    await page.getByLabel(words.intake.issuer).fill('Example Shop')
    await page.getByLabel(words.intake.account).fill('you@example.org')
    await shoot('type')
    await cancel()

    const shot = await screenshotOf(codes)
    await offerOnClipboard(desktop, 'image/png', shot)
    await pressKeys(desktop, 'ctrl+v')
    await review.getByText('Hetzner').waitFor()
    await shoot('review')
    await button(page, reviewText.change('Hetzner')).click()
    await shoot('change')
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
    const file = join(films, 'Screenshot.png')
    writeFileSync(file, shot)
    await dragFilesOntoWindow(desktop, app, [file], async () => {
      const isOver = await page.getByText(words.intake.drop).isVisible()
      if (isOver) await shoot('drop')
      return isOver
    })
    await review.getByText('Hetzner').waitFor()
    await cancel()

    for (const name of [
      'ways-in',
      'review',
      'drop',
      'screens',
      'part',
      'camera',
      'type',
      'export',
      'change'
    ]) {
      const { length } = readFileSync(join(pictures, `guide-${name}.png`))
      if (length > 200_000) throw new Error(`${name} is too large: ${String(length)} bytes`)
    }
  },
  120_000
)
