import { uptime } from 'node:os'
import { join } from 'node:path'
import { app, powerMonitor, type BrowserWindow } from 'electron/main'
import type { FirstLook } from '../shared/bridge/first-look.ts'
import { chosenLanguage, type SpokenLanguage } from '../shared/rules/chosen-language.ts'
import { ourDoors } from './bridge/page-door.ts'
import { publisher } from './bridge/publish.ts'
import { serve } from './bridge/serve.ts'
import { startBackupSchedule } from './backup/schedule.ts'
import { askSystem } from './clock/ask-system.ts'
import { compose, type Core } from './compose.ts'
import { calibratedCost, realHashMs } from './crypto/calibrate.ts'
import { randomId } from './crypto/random.ts'
import { cryptoWorks } from './crypto/self-test.ts'
import { SampleClock } from './demo/sample-clock.ts'
import { fillSampleVault } from './demo/sample-vault.ts'
import { memoryKeychain } from './keychain/memory-keychain.ts'
import { systemKeychain } from './keychain/system-keychain.ts'
import { log } from './log/log.ts'
import type { Development } from './shell/development.ts'
import { askBreaches } from './shell/ask-breaches.ts'
import { askDate } from './shell/ask-date.ts'
import { confirmPerson } from './shell/confirm-person.ts'
import { firstLook } from './shell/first-look.ts'
import { bringBackCrashed, bringFreshPage } from './shell/fresh-page.ts'
import {
  chooseBackupFile,
  chooseFileToWrite,
  chooseFolder,
  chooseHashFile,
  chooseKeyFile
} from './shell/choose.ts'
import { openWebsite } from './shell/links.ts'
import { recoveryEdges } from './shell/recovery-edges.ts'
import { windowPage } from './shell/page-scheme.ts'
import { screenCapture } from './shell/screen-capture.ts'
import { applicationMenu } from './shell/menu.ts'
import { codeSheet } from './shell/code-sheet.ts'
import { emergencyPaper } from './shell/emergency-paper.ts'
import { paperWindows, printed } from './shell/paper-window.ts'
import { atMost, quitAfter } from './shell/quit.ts'
import { builtFolder, iconFile, sqliteBinding } from './shell/resources.ts'
import { applySettings } from './shell/apply-settings.ts'
import { onSecondStart } from './shell/single-instance.ts'
import { startClipboard, systemClipboard } from './shell/start-clipboard.ts'
import { startDesktop } from './shell/start-desktop.ts'
import { startLocking } from './shell/start-locking.ts'
import { startQuick } from './shell/start-quick.ts'
import { startTray, type StartedTray } from './shell/start-tray.ts'
import { reportStart } from './shell/start-report.ts'
import { unlockAtStart } from './shell/unlock-at-start.ts'
import { makeWindow } from './shell/window.ts'
import { windowPlaceFile } from './shell/window-place-file.ts'
import { mainText } from './text/main-text.ts'

/** Keychain entries of development never meet those of an installed Latchkey. */
const keychainService = () => (app.isPackaged ? 'latchkey' : 'latchkey-dev')

/** Joins the core to this Electron: window, tray, keychain, clipboard, idle time. Runs once Electron is ready. */
export async function run(development: Development): Promise<void> {
  if (!cryptoWorks()) throw new Error('this runtime computes encryption differently')
  const isDemo = development.isDemo
  let window: BrowserWindow | undefined
  const doors = ourDoors({ window: () => window?.webContents, quick: () => quick.access.contents })
  const toPages = publisher([doors.window, doors.quick])
  const publish: typeof toPages = (name, payload) => {
    toPages(name, payload)
    if (name === 'clipboard.stateChanged' || name === 'shell.systemChanged') tray.refresh()
  }
  let tray: StartedTray = { refresh: () => undefined, copiedAway: () => undefined }
  let refreshMenu = (): void => undefined

  const screens = screenCapture(() => window)
  const desktop = startDesktop({
    publish,
    isDemo,
    settings: () => core.settings.current,
    recordCapture: () => core.audit.recordCapture(),
    onCapture: () => applySettings(window, core.settings.current, desktop.capture.isAllowed)
  })
  const pageParts = { builtFolder, iconFile: iconFile('icon'), isPackaged: app.isPackaged, screens }
  const quick = startQuick({
    ...pageParts,
    ...{ desktop, publish, showMain: () => show(), look: () => lookNow() },
    contentProtection: () => core.settings.current.contentProtection,
    shown: () => ({ codeOf: core.quick.codeNextRow() }),
    apply: (of) => applySettings(of, core.settings.current),
    copiedAway: (copied) => tray.copiedAway(copied)
  })
  const system = isDemo
    ? undefined
    : systemKeychain({ service: keychainService(), newId: randomId, onWaiting })
  // The core is there before anything is printed or the tray is drawn.
  const spokenNow = (): SpokenLanguage =>
    chosenLanguage(core.settings.current.language, app.getPreferredSystemLanguages())
  const paper = paperWindows()
  const sampleClock = new SampleClock()
  const nowMs = isDemo ? sampleClock.nowMs : Date.now
  const core = compose({
    profileFolder: app.getPath('userData'),
    keychain: system ?? memoryKeychain(),
    clipboard: systemClipboard(),
    nowMs,
    monotonicMs: () => performance.now(),
    newId: randomId,
    openWebsite,
    clockGuard: { uptimeMs: () => uptime() * 1000, askSynchronised: () => askSystem(), askDate },
    printCode: async (code) => (await paper.draw(codeSheet(code, spokenNow()), printed)) === true,
    emergencyPaper: emergencyPaper(paper, spokenNow),
    recovery: recoveryEdges(paper, spokenNow),
    confirmPerson: async () =>
      core.settings.current.askPerson ? confirmPerson(mainText(spokenNow()).confirmUnlock) : 'absent',
    shellCalls: { ...screens.handlers, ...desktop.handlers },
    quick: quick.edges,
    breaches: { askBreaches: (prefix) => askBreaches(prefix), chooseHashFile: () => chooseHashFile(window) },
    strengthProgram: join(builtFolder, 'main/strength-worker.js'),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    passwordCost: () => calibratedCost(realHashMs(() => performance.now())),
    temporaryFolder: app.getPath('temp'),
    appVersion: app.getVersion(),
    chooseBackupFolder: () => chooseFolder(window),
    chooseBackupFile: () => chooseBackupFile(window),
    chooseFileToWrite: (name) => chooseFileToWrite(window, name),
    chooseKeyFile: () => chooseKeyFile(window),
    nativeBinding: sqliteBinding(development.sqliteBinding),
    isDemo,
    publish,
    onChange: () => {
      tray.refresh()
      refreshMenu()
      applySettings(window, core.settings.current, desktop.capture.isAllowed)
      desktop.shortcuts.apply()
      quick.apply()
    }
  })
  const lookNow = (): FirstLook => firstLook(core.settings.current, development)
  core.vault.listen(desktop.atLock)
  // SECURITY: each by itself: what fails in one leaves no page of the other with what it has shown.
  core.vault.listen({ locking: paper.close, locked: screens.end })
  core.vault.listen({ locked: () => quick.access.bringFresh() })
  core.vault.listen({
    locked: () => {
      if (window !== undefined) bringFreshPage(window, windowPage, lookNow())
    }
  })
  function onWaiting(waiting: boolean): void {
    publish('vault.waitingForKeychain', { waiting })
  }

  serve(
    [
      { ...doors.window, handlers: core.handlers },
      { ...doors.quick, handlers: core.quickHandlers }
    ],
    { log, newIncident: () => randomId().slice(0, 8) }
  )
  const show = (): void => {
    window ??= openWindow()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  refreshMenu = applicationMenu({
    text: () => mainText(spokenNow()).menu,
    ask: (action) => {
      desktop.pending.askAction(action)
      show()
    },
    lock: () => void Promise.resolve(core.handlers['vault.lock'](undefined)).catch(() => core.vault.lock())
  }).refresh
  const places = windowPlaceFile(app.getPath('userData'))
  const openWindow = (): BrowserWindow => {
    const opened = makeWindow({
      ...pageParts,
      contentProtection: core.settings.current.contentProtection,
      places,
      look: lookNow()
    })
    // The size of everything is kept for each of the page's two addresses.
    opened.webContents.on('did-navigate', () => applySettings(opened, core.settings.current))
    desktop.watchWindow(opened)
    locking.watchWindow(opened)
    bringBackCrashed(opened, windowPage, lookNow)
    opened.on('closed', () => {
      window = undefined
    })
    return opened
  }
  if (isDemo) await fillSampleVault(core, sampleClock)
  const locking = startLocking(core, desktop)
  const isHidden = !development.screenshot && desktop.isHiddenStart()
  if (!isHidden) window = openWindow()
  onSecondStart({ show, lock: () => core.vault.lock('command') })
  app.on('activate', show)
  // The tray keeps running, with the codes in it; "Quit" there or in the menu ends the program.
  app.on('window-all-closed', () => undefined)
  quitAfter(async () => {
    await atMost(2000, core.clipboard.clearAtEnd())
    await atMost(5000, core.backups.makeBeforeLock())
    core.vault.lock()
    // Something may have been copied while the backup was made.
    await atMost(2000, core.clipboard.clearAtEnd())
    // A keychain that waits for its owner's password does not keep the program from ending.
    await atMost(2000, core.vault.whenNoted())
    await atMost(2000, system?.whenIdle())
  })
  tray = startTray({
    ...{ core, desktop, nowMs, open: show, showQuick: () => quick.access.show() },
    text: () => mainText(spokenNow())
  })
  desktop.shortcuts.apply()
  const isShown = (): boolean => window !== undefined
  if (isHidden) desktop.stayHidden({ show, isShown })
  desktop.stayReachable({ show, isShown })
  quick.access.prepareSoon()
  startClipboard(core, desktop)
  core.clockGuard.start()
  powerMonitor.on('resume', () => core.clockGuard.wake())
  await startBackups(core)
  if (!app.isPackaged && window !== undefined) {
    // A window that is closed before it is drawn has nothing to report.
    reportStart(window, development.screenshot).catch(() => log({ event: 'start not reported' }))
  }
  await unlockAtStart(core, isHidden)
}

async function startBackups({ backups, vault }: Core): Promise<void> {
  await backups.removeLeftovers()
  const { soon } = startBackupSchedule(() => void backups.makeIfDue())
  vault.listen({ unlocked: soon })
  if (vault.isUnlocked) soon()
}
