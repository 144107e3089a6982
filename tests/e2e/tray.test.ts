import { join } from 'node:path'
import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { mainText } from '../../src/main/text/main-text.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import type { RunningApp } from './support/app.ts'
import { putCodes } from './support/codes.ts'
import { markedCode, markedSecret, secretsIn } from './support/marks.ts'
import { codesBetween } from './support/oathtool.ts'
import { createVault, seeLocked, seeUnlocked } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { startTrayHost, type TrayHost } from './support/tray-host.ts'
import { until } from './support/until.ts'
import { textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
const { tray: text, notices } = mainText('en')
const codeEntry = `${markedCode.issuer} — ${markedCode.account}`
const codeName = `${markedCode.issuer} (${markedCode.account})`
const lockedMenu = ['Unlock…', 'Quit']
const rest = [
  text.quick('Ctrl+Shift+Space'),
  text.scanScreen,
  text.addFromClipboard,
  text.open,
  text.lock,
  text.quit
]

const seeMenu = async (labels: string[], tray: TrayHost = stage.desktop.tray) => {
  let found: string[] = []
  await until(`the tray menu ${labels.join(', ')}`, async () => {
    found = await tray.labels().catch(() => [])
    return found.join() === labels.join()
  }).catch((error: unknown) => {
    throw new Error(`the tray menu is ${found.join(', ')}`, { cause: error })
  })
}
const seeLine = (wanted: RegExp, tray: TrayHost = stage.desktop.tray) =>
  until(`a line like ${String(wanted)}`, async () =>
    (await tray.labels()).find((label) => wanted.test(label))
  )

const missing = (): never => {
  throw new Error('nothing was saved')
}

/** What is on the clipboard once it is something else. */
async function copied(before: string): Promise<string> {
  return until('something else on the clipboard', async () => {
    const now = await textOnClipboard(stage.desktop)
    return now !== before && now !== '' && now
  })
}

async function lastRecord(app: RunningApp) {
  const { records } = await app.value('audit.list', { limit: 1 })
  return records[0]
}

test('codes and logins are one click away from the tray, and what came of it is said', async () => {
  const { desktop } = stage
  const { tray } = desktop
  const service = desktop.start('/usr/bin/python3', [
    join(import.meta.dirname, 'support/notification-service.py')
  ])
  await until('the notification service', () => service.stdout().includes('ready'))
  const notified = (title: string) =>
    until(`the notification ${title}`, () => service.stdout().includes(JSON.stringify(title).slice(1, -1)))
  const app = await stage.launch()
  await createVault(app)
  await seeMenu([text.noCodes, ...rest])
  const [pinned = missing()] = await putCodes(app, [
    otpauth({ issuer: 'Under_score & Co', account: 'a_b', secret: 'JBSWY3DPEHPK3PXPJBSWY3DP' }),
    otpauth(markedCode)
  ])
  await seeMenu([codeEntry, 'Under_score & Co — a_b', ...rest])
  // Pinned to the tray: first, whatever is used more.
  await app.value('codes.change', { id: pinned, isPinned: true })
  await seeMenu(['Under_score & Co — a_b', codeEntry, ...rest])

  // Seconds are told to whoever opens the menu, and to nobody else.
  const before = (await tray.signals()).LayoutUpdated ?? 0
  await tray.open()
  const told = await seeLine(new RegExp(`^${codeEntry} · (\\d+) s$`))
  const left = 30 - (Math.floor(Date.now() / 1000) % 30)
  expect(Math.abs(Number(/(\d+) s$/.exec(told)?.[1]) - left)).toBeLessThanOrEqual(2)
  expect(((await tray.signals()).LayoutUpdated ?? 0) - before).toBe(1)
  await tray.close()
  await seeMenu(['Under_score & Co — a_b', codeEntry, ...rest])

  const from = Date.now()
  await tray.click(codeEntry)
  const code = await copied('')
  // In its last seconds the next one is copied.
  const lateMs = defaultSettings.lateCopySeconds * 1000
  expect(codesBetween(markedSecret, from, Date.now() + lateMs)).toContain(code)
  await until('a notification', () => service.stdout().includes(codeName))
  // The page is told, though nobody clicked there.
  await app.page.getByText(words.clipboard.copied.code).first().waitFor()
  expect(await lastRecord(app)).toMatchObject({ action: 'code-copied', origin: 'tray' })

  // The panel takes the menu over a moment after the page was told.
  await seeLine(new RegExp(`^${text.clearClipboard}$`))
  await tray.click(text.clearClipboard)
  await until('a clear clipboard', async () => (await textOnClipboard(desktop)) === '')

  // A login is among those used last once something of it was copied.
  const login = { title: 'Bank', userName: 'ada', password: 'plum-Signal-7-attic' }
  const { id } = await app.value('credentials.save', { ...login, url: '' })
  await app.value('credentials.copy', { id, field: 'password' })
  await seeLine(new RegExp(`^${text.recent}$`))
  await tray.click(`${text.recent} > Bank — ada > ${text.copyUserName}`)
  expect(await copied(login.password)).toBe(login.userName)
  await notified(notices.userNameCopied('Bank (ada)'))
  await tray.click(`${text.recent} > Bank — ada > ${text.copyPassword}`)
  expect(await copied(login.userName)).toBe(login.password)
  await notified(notices.passwordCopied('Bank (ada)'))
  expect(await lastRecord(app)).toMatchObject({ action: 'password-copied', origin: 'tray', subject: 'Bank' })

  // What fails is said, and so is a copy where nobody shows notifications.
  await app.electron.evaluate(({ clipboard }) => {
    clipboard.writeText = () => {
      throw new Error('refused')
    }
  })
  await tray.click(codeEntry)
  await notified(notices.notCopied(codeName))
  await service.stop()
  await tray.click(codeEntry)
  await seeLine(new RegExp(`^${notices.notCopied(codeName).replaceAll(/[()]/g, '\\$&')} · `))
  expect((await app.value('shell.system')).notifications).toBe('missing')

  expect(secretsIn(service.stdout())).toEqual([])
  expect(service.stdout()).not.toContain(code)
  expect(service.stdout()).not.toContain(login.password)
  expect(secretsIn(app.output())).toEqual([])
})

test('the tray locks, opens and quits, shows nothing of a locked vault, and may come late', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  await putCodes(app, [otpauth(markedCode)])
  await seeMenu([codeEntry, ...rest])
  expect((await app.value('shell.system')).tray).toBe('there')

  await desktop.tray.click('Lock')
  await seeLocked(app)
  await seeMenu(lockedMenu)
  expect(await desktop.tray.tooltip()).not.toContain(markedCode.issuer)

  await app.closeWindow()
  expect(app.hasEnded()).toBe(false)

  await desktop.tray.click('Unlock…')
  await app.seeWindow()
  await app.page.getByRole('button', { name: words.unlock.unlock, exact: true }).click()
  await seeUnlocked(app)
  await seeMenu([codeEntry, ...rest])

  await app.closeWindow()
  await desktop.tray.click('Open Latchkey')
  await app.seeWindow()
  await seeUnlocked(app)

  // The panel ends, and another one comes.
  await desktop.tray.stop()
  await until('no tray', async () => (await app.value('shell.system')).tray === 'missing')
  const another = await startTrayHost({ env: desktop.env })
  await seeMenu([codeEntry, ...rest], another)
  expect((await app.value('shell.system')).tray).toBe('there')

  // The icon may be made anew a moment after the one from before has found the new tray by itself.
  await until('a click on Quit', () =>
    another
      .click('Quit')
      .then(() => true)
      .catch(() => false)
  )
  await app.waitForEnd()
  await another.stop()
})
