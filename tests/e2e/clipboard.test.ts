import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { CredentialId } from '../../src/shared/model/ids.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import type { RunningApp } from './support/app.ts'
import { startClipboardOwner, type ClipboardOwner } from './support/clipboard-owner.ts'
import { markedLogin, secretsIn } from './support/marks.ts'
import { button, createVault, pressKeys, seeUnlocked } from './support/person.ts'
import { otpauth, screenshotOf } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { pause, until } from './support/until.ts'
import { offerOnClipboard, targetsOnClipboard, textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true, keepApps: true })
const { password } = markedLogin
/** The shortest that can be set. */
const clipboardClearSeconds = 5
const text = words.clipboard
let app: RunningApp
let id: CredentialId
let manager: ClipboardOwner | undefined

afterEach(async () => {
  await manager?.stop()
  manager = undefined
})

const onClipboard = () => textOnClipboard(stage.desktop)
const seeEmpty = () => until('an empty clipboard', async () => (await onClipboard()) === '', 12_000)
const tagFile = () => join(app.profile, 'clipboard-tag.json')
const theirs = (content: string) => offerOnClipboard(stage.desktop, 'UTF8_STRING', content)

async function copy(): Promise<void> {
  await app.value('credentials.copy', { id, field: 'password' })
  await until('the password on the clipboard', async () => (await onClipboard()) === password)
}

async function unlocked(): Promise<void> {
  const { kind } = await app.value('vault.state')
  if (kind === 'locked') await app.value('vault.unlock', {})
  await seeUnlocked(app)
}

test('leaves the clipboard after the time that was set', async () => {
  app = await stage.launch()
  await createVault(app)
  await app.value('settings.set', { clipboardClearSeconds })
  ;({ id } = await app.value('credentials.save', { ...markedLogin, url: markedLogin.website }))
  await copy()
  const at = Date.now()
  await app.page.getByText(text.clearNow).waitFor()
  await seeEmpty()
  expect(Date.now() - at).toBeGreaterThan(clipboardClearSeconds * 1000 - 1000)
  expect(await app.value('clipboard.state')).toEqual({ kind: 'idle' })
})

test('a lock clears it, and leaves what somebody else copied', async () => {
  for (let round = 0; round < 2; round += 1) {
    await copy()
    await app.value('vault.lock')
    await seeEmpty()
    await unlocked()
  }
  await copy()
  await theirs('a shopping list')
  await app.value('vault.lock')
  await pause(500)
  expect(await onClipboard()).toBe('a shopping list')
  await unlocked()
})

test('a manager that puts it back is outdone, or it is said', async () => {
  const { desktop } = stage
  manager = await startClipboardOwner(desktop)
  await manager.keep(1)
  await copy()
  await pause(300)
  await app.value('clipboard.clear')
  await pause(2000)
  expect(await onClipboard()).toBe('')

  await manager.keep(50)
  await copy()
  await pause(300)
  await app.value('clipboard.clear')
  await until('a text that is not ours', async () => (await onClipboard()).trim() === '')
  expect(await app.value('clipboard.state')).toEqual({ kind: 'idle' })
})

test('a pasted screenshot leaves the clipboard once its codes are saved, after one question', async () => {
  const { desktop } = stage
  const { page } = app
  const dialog = page.getByRole('dialog', { name: reviewText.title })
  const paste = async (account: string, secret: string) => {
    const picture = await screenshotOf([otpauth({ issuer: 'Harbour', account, secret })])
    await offerOnClipboard(desktop, 'image/png', picture)
    await pressKeys(desktop, 'ctrl+v')
    await dialog.getByRole('button', { name: reviewText.save(1), exact: true }).waitFor()
  }
  const save = async () => {
    await dialog.getByRole('button', { name: reviewText.save(1), exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await pause(500)
    while ((await page.getByRole('dialog').count()) > 0) {
      await page.keyboard.press('Escape')
      await pause(300)
    }
  }
  await paste('first', 'JBSWY3DPEHPK3PXPJBSWY3DP')
  await dialog.getByText(reviewText.pictureAsked).waitFor()
  await save()
  expect(await targetsOnClipboard(desktop)).toContain('image/png')
  await desktop.screenshot('clipboard-picture-question')
  await button(page, text.removePicture).click()
  await until('no picture', async () => !(await targetsOnClipboard(desktop)).includes('image/png'))
  expect((await app.value('settings.get')).clearPastedPicture).toBe('always')

  await paste('second', 'KRSXG5CTMVRXEZLUKRSXG5CT')
  await save()
  await until('no picture', async () => !(await targetsOnClipboard(desktop)).includes('image/png'))
  await paste('third', 'GEZDGNBVGY3TQOJQGEZDGNBV')
  await offerOnClipboard(desktop, 'image/png', await screenshotOf(['https://example.org']))
  await save()
  await pause(500)
  expect(await targetsOnClipboard(desktop)).toContain('image/png')
})

test('what somebody else copied stays there after the time; meanwhile no secret gets onto the selection of the mouse', async () => {
  const { page } = app
  await copy()
  const at = Date.now()
  await theirs('a shopping list')

  // Chromium writes what a person selects to the selection of the mouse. That it does so here is seen in the line of
  // the search: a double click on a user name selects nothing, for it can be dragged.
  const primary = async () =>
    (await stage.desktop.run('xclip', ['-selection', 'primary', '-o'])).stdout.toString()
  const before = await primary()
  const code = page.getByTestId('code').first()
  await code.dblclick()
  await pause(300)
  expect(await primary()).toBe(before)
  expect(await code.evaluate((element) => getComputedStyle(element).userSelect)).toBe('none')
  await button(page, words.nav.items).click()
  const search = page.getByRole('searchbox')
  await search.fill('qvist')
  await page.getByText(markedLogin.title).first().click()
  await search.dblclick()
  await until('the word on the selection', async () => (await primary()) === 'qvist')

  await button(page, words.secrets.showPassword).click()
  await button(page, words.secrets.showNotes).click()
  for (const shown of [page.getByTestId('revealed'), page.getByTestId('notes')]) {
    await shown.dblclick()
    await pause(300)
    expect(await primary()).toBe('qvist')
    expect(await shown.evaluate((element) => getComputedStyle(element).userSelect)).toBe('none')
  }

  await pause(Math.max(0, at + clipboardClearSeconds * 1000 + 500 - Date.now()))
  expect(await onClipboard()).toBe('a shopping list')
  expect(await app.value('clipboard.state')).toEqual({ kind: 'idle' })
  await app.value('clipboard.clear')
  expect(await onClipboard()).toBe('a shopping list')
  await app.value('settings.set', { clipboardClearSeconds: 60 })
})

test('a manager that never gives up: it is said in the window', async () => {
  manager = await startClipboardOwner(stage.desktop)
  await manager.keep(500)
  await copy()
  await pause(300)
  // Also a blank is taken for nothing, as by a manager that keeps its history.
  const stubborn = setInterval(() => void manager?.write({ 'text/plain': Buffer.from(password) }), 100)
  try {
    await app.value('clipboard.clear')
    await app.page.getByText(text.putBack).first().waitFor()
    await stage.desktop.screenshot('clipboard-put-back')
  } finally {
    clearInterval(stubborn)
  }
  await manager.keep(null)
  await pause(300)
  await button(app.page, text.clearAgain).click()
  await seeEmpty()
})

test('what a killed program left with a manager is cleared at the next start, and nothing else; its end clears it', async () => {
  const { profile } = app
  manager = await startClipboardOwner(stage.desktop)
  await manager.save(true)
  for (const isOurs of [false, true]) {
    await copy()
    await until('the tag', () => existsSync(tagFile()))
    await app.kill()
    await until('the manager', async () => (await onClipboard()) === password)
    if (!isOurs) await theirs('a shopping list')
    app = await stage.launch({ profile })
    if (isOurs) await seeEmpty()
    else await until('no tag', () => !existsSync(tagFile()))
    expect(await onClipboard()).toBe(isOurs ? '' : 'a shopping list')
    await unlocked()
  }
  await copy()
  await until('the tag', () => existsSync(tagFile()))
  await app.quit()
  // The manager would offer what the program had left behind.
  await pause(300)
  expect(await onClipboard()).toBe('')
  expect(existsSync(tagFile())).toBe(false)
  expect(secretsIn(app.output())).toEqual([])
})
