import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generatorText } from '../../src/renderer/src/text/generator-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { desktopText } from '../../src/renderer/src/text/desktop-text.ts'
import { shellText } from '../../src/renderer/src/text/shell-text.ts'
import { mainText } from '../../src/main/text/main-text.ts'
import { appEnv, installationFor, type RunningApp } from './support/app.ts'
import { windowsOf } from './support/our-pages.ts'
import { button, createVault, seeLocked, seeUnlocked } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
const { menu, tray } = mainText('en')

/** Chooses an entry of the application's menu, as the system does for a person. */
const choose = ({ electron }: RunningApp, label: string) =>
  electron.evaluate(({ Menu }, wanted) => {
    const all = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    all.find((item) => item.label === wanted)?.click()
  }, label)

const keysNow = async (app: RunningApp) => (await app.value('shell.system')).quickShortcut

/** Starts the application a second time, as somebody types it or the system does; it ends by itself. */
async function startAgain(profile: string, ...args: string[]): Promise<void> {
  const { executable, appFolder } = installationFor(stage.desktop)
  const again = stage.desktop.start(
    executable,
    ['--no-sandbox', appFolder, ...args],
    appEnv(stage.desktop, { profile })
  )
  await until('the end of the second start', () => again.hasEnded(), 20_000)
}

test('keys that another program has are said, and what is asked without a window is done in the next one', async () => {
  const { desktop } = stage
  const grab = join(import.meta.dirname, 'support/grab-key.py')
  const other = desktop.start('/usr/bin/python3', [grab])
  await until('the other program with the keys', () => other.stdout().includes('grabbed'))
  const app = await stage.launch()
  await createVault(app)
  expect(await keysNow(app)).toBe('taken')
  await app.page.getByText(shellText.takenKeys).waitFor()
  await desktop.screenshot('taken keys')
  await button(app.page, shellText.chooseKeys).click()
  await app.page.getByText(desktopText.shortcut.takenNow).waitFor()
  const checks = { shortcut: 'CommandOrControl+Alt+F9' }
  expect(await app.value('shell.checkShortcut', checks)).toEqual({ kind: 'free' })
  // Once the other program has ended, the next wake of the computer brings them.
  await other.stop()
  await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await until('keys that work', async () => (await keysNow(app)) === 'works')

  await app.closeWindow()
  await choose(app, menu.settings)
  await app.seeWindow()
  await app.page.getByRole('heading', { name: words.nav.settings, exact: true }).waitFor()

  await app.value('vault.lock')
  await seeLocked(app)
  await app.closeWindow()
  await choose(app, menu.generator)
  await app.seeWindow()
  await button(app.page, words.unlock.unlock).click()
  await app.page.getByRole('heading', { name: generatorText.title, exact: true }).waitFor()
})

test('it starts without a window, and a second start by hand shows one', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  const { profile } = app
  await app.quit()

  const hidden = await stage.launch({ profile, switches: ['--hidden'], withoutWindow: true })
  await until('the tray of an open vault', async () =>
    (await desktop.tray.labels().catch((): string[] => [])).includes(tray.open)
  )
  await startAgain(profile, '--hidden')
  expect(windowsOf(hidden.electron)).toEqual([])
  await startAgain(profile)
  await hidden.seeWindow()
  await seeUnlocked(hidden)
  await hidden.closeWindow()
  await desktop.tray.click(tray.open)
  await hidden.seeWindow()
  // A program under development does not enter itself into the system.
  expect(await hidden.call('shell.setStart', { withSystem: true })).toEqual({ ok: false, code: 'refused' })
})
