import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { enrolmentText } from '../../src/renderer/src/text/enrolment-text.ts'
import type { RunningApp } from './support/app.ts'
import {
  filesWithMarks,
  markedCode,
  markedLogin,
  markedSecret,
  modesOf,
  secretsIn,
  vaultFolder
} from './support/marks.ts'
import { codesBetween } from './support/oathtool.ts'
import { addLogin, button, createVault, pressKeys, seeRightCode, seeUnlocked } from './support/person.ts'
import { otpauth, screenshotOf } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { stays, until } from './support/until.ts'
import { offerOnClipboard, textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })

/** The shortest a person may choose, so that the test need not wait for half a minute. */
const clearAfterSeconds = 5

async function pasteScreenshot(app: RunningApp): Promise<void> {
  await offerOnClipboard(stage.desktop, 'image/png', await screenshotOf([otpauth(markedCode)]))
  await pressKeys(stage.desktop, 'ctrl+v')
  const dialog = app.page.getByRole('dialog', { name: reviewText.title })
  await dialog.getByText(markedCode.issuer, { exact: true }).waitFor()
  await dialog.getByRole('button', { name: reviewText.save(1), exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await button(app.page, enrolmentText.later).click()
}

test('from the first start to a code in the clipboard and out of it again', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)
  // The present code however late it is: what is looked for here is that it goes, not which one it is.
  await app.value('settings.set', { clipboardClearSeconds: clearAfterSeconds, lateCopySeconds: 0 })

  await pasteScreenshot(app)
  const shown = await seeRightCode(app.page, markedSecret)
  expect(shown).toMatch(/^\d{6}$/)

  const from = Date.now()
  await button(app.page, words.code.copy).click()
  const copied = await until('a code on the clipboard', async () => {
    const text = await textOnClipboard(desktop)
    return /^\d{6}$/.test(text) && text
  })
  expect(codesBetween(markedSecret, from, Date.now())).toContain(copied)
  const copiedAt = Date.now()
  await stays('the code is on the clipboard', async () => (await textOnClipboard(desktop)) === copied, 3_000)
  await until('an empty clipboard', async () => (await textOnClipboard(desktop)) === '')
  expect(Date.now() - copiedAt).toBeLessThan((clearAfterSeconds + 2) * 1000)

  expect(secretsIn(app.output())).toEqual([])
})

test('what another program copied since stays on the clipboard', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)
  await app.value('settings.set', { clipboardClearSeconds: clearAfterSeconds })
  await button(app.page, words.credential.copyPassword).click()
  await until(
    'the password on the clipboard',
    async () => (await textOnClipboard(desktop)) === markedLogin.password
  )
  await offerOnClipboard(desktop, 'UTF8_STRING', 'a shopping list')
  await until(
    'the end of the countdown',
    async () => (await app.value('clipboard.state')).kind === 'idle',
    (clearAfterSeconds + 3) * 1000
  )
  expect(await textOnClipboard(desktop)).toBe('a shopping list')
})

test('nothing of the vault lies in plain text on the disk, and nobody else may read it', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)
  await pasteScreenshot(app)
  await seeRightCode(app.page, markedSecret)
  await button(app.page, words.secrets.showPassword).click()
  await app.page.getByText(markedLogin.password).waitFor()

  const folder = vaultFolder(app.profile)
  const check = () => {
    expect(filesWithMarks(desktop.folder)).toEqual([])
    for (const [name, mode] of Object.entries(modesOf(folder))) {
      expect(`${name} ${mode}`).toBe(`${name} ${name === '.' ? '700' : '600'}`)
    }
  }
  check()
  await app.quit()
  check()

  const again = await stage.launch({ profile: app.profile })
  await seeUnlocked(again)
  await again.page.getByText(markedLogin.title).first().click()
  await seeRightCode(again.page, markedSecret)
  await again.kill()
  check()
})
