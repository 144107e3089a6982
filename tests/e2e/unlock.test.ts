import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { appEnv, installationFor } from './support/app.ts'
import { markedLogin, secretsIn } from './support/marks.ts'
import { addLogin, button, createVault, seeLocked, seeUnlocked, unlock } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { stays, until } from './support/until.ts'

const stage = useStage({ keyring: true })
const masterPassword = 'Nine-Velvet-Gibbons-7'
const wrongPassword = 'Ten-Velvet-Gibbons-8'

test('lock, quit, start again, unlock by the keychain', async () => {
  const app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)

  await button(app.page, words.nav.lock).click()
  await seeLocked(app)
  const locked = await app.page.content()
  for (const word of Object.values(markedLogin)) expect(locked).not.toContain(word)
  expect(secretsIn(locked)).toEqual([])
  expect(await app.call('credentials.list')).toEqual({ ok: false, code: 'locked' })
  await unlock(app)
  await seeUnlocked(app)
  await app.quit()

  const again = await stage.launch({ profile: app.profile })
  await seeUnlocked(again)
  await again.page.getByText(markedLogin.title).first().click()
  await button(again.page, words.secrets.showPassword).click()
  await again.page.getByText(markedLogin.password).waitFor()
})

test('a master password beside the keychain: wrong ones are refused, ever more slowly, and never shown', async () => {
  const app = await stage.launch()
  await createVault(app, { alsoPassword: masterPassword })
  await addLogin(app, markedLogin)
  await app.quit()

  const again = await stage.launch({ profile: app.profile })
  for (let tries = 0; tries < 3; tries++) {
    await unlock(again, wrongPassword)
    await until('the refusal', async () => (await again.text()).includes(words.unlock.wrong))
  }
  await again.page.getByText(/The next try is possible in \d+ s/).waitFor()
  const tooSoon = await again.value('vault.unlock', { masterPassword })
  expect(tooSoon.kind).toBe('too-soon')
  await button(again.page, words.unlock.unlock).and(again.page.locator(':enabled')).waitFor()
  await unlock(again, masterPassword)
  await seeUnlocked(again)
  await again.page.getByText(markedLogin.title).first().waitFor()

  const said = `${again.output()}${await again.page.content()}`
  expect(said).not.toContain(masterPassword)
  expect(said).not.toContain(wrongPassword)
  const { records } = await again.value('audit.list', { limit: 10 })
  expect(records.map(({ action }) => action)).toContain('unlock-refused')
})

test('a second start shows the window of the first and ends', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  await app.closeWindow()

  const { executable, appFolder } = installationFor(desktop)
  const second = desktop.start(executable, ['--no-sandbox', appFolder], appEnv(desktop, app))
  await until('the end of the second', () => second.hasEnded(), 15_000)
  expect(second.child.exitCode).toBe(0)
  await app.seeWindow()
  await seeUnlocked(app)
})

test('a kill loses nothing that was saved', async () => {
  const app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)
  await app.kill()
  const again = await stage.launch({ profile: app.profile })
  await again.page.getByText(markedLogin.title).first().waitFor()
  const audit = await again.value('audit.list', { limit: 50 })
  expect(audit.unbroken).toBe(true)
  await stays('the application runs', () => !again.hasEnded(), 200)
})
