import { app } from 'electron/main'
import type { Core } from '../compose.ts'
import { closeNotifications, canNotify, showNotification } from '../notifications/electron-notification.ts'
import { Notifier } from '../notifications/notifier.ts'
import type { QuickCopy } from '../quick/quick-options.ts'
import type { MainText } from '../text/main-text.ts'
import { MenuOpenings, openingRules } from '../tray/menu-openings.ts'
import { shownName } from '../tray/menu-label.ts'
import { noTrayNews } from '../tray/no-tray-news.ts'
import { shortcutText } from '../tray/shortcut-text.ts'
import { TrayContentsReader } from '../tray/tray-contents.ts'
import { TrayPresence } from '../tray/tray-presence.ts'
import type { TrayActions, TrayState } from '../tray/tray-menu.ts'
import { AppTray } from '../tray/tray.ts'
import { askNotificationService, askTrayHost } from './ask-bus.ts'
import { startBusMonitor } from './bus-monitor.ts'
import { iconFile } from './resources.ts'
import type { Desktop } from './start-desktop.ts'

export interface StartTrayOptions {
  core: Core
  nowMs: () => number
  desktop: Pick<Desktop, 'system' | 'pending' | 'onTakeNoTray'>
  text: () => MainText
  open: () => void
  showQuick: () => void
}

/** The tray, and the notifications that say what came of what was copied there and in quick access. */
export interface StartedTray {
  /** Something that the menu shows may be different. */
  refresh: () => void
  /** Quick access copied something and is gone from the screen. */
  copiedAway: (copied: QuickCopy) => void
}

/** Makes tray and notifications, and joins them to the vault and to this desktop. A list: no rule is decided here. */
export function startTray({ core, nowMs, desktop, text, open, showQuick }: StartTrayOptions): StartedTray {
  const { platform } = process
  const isLinux = platform === 'linux'
  const settings = () => core.settings.current
  let told: string | undefined
  const notifier = new Notifier({
    text: () => text().notices,
    isOn: () => settings().notifications,
    clearsAfterSeconds: () => settings().clipboardClearSeconds,
    askService: async () => canNotify() && (!isLinux || (await askNotificationService())),
    show: showNotification,
    tellElsewhere: (line) => {
      told = line
      tray.refresh()
    },
    onChange: () => desktop.system.noteChanged()
  })
  const contents = new TrayContentsReader({
    vault: core.vault,
    settings,
    listTop: (limit) => core.codes.listTop(limit),
    listCodesOf: (ids) => core.codes.listOf(...ids)
  })
  const state = (): TrayState => {
    if (!core.vault.isUnlocked) return { kind: 'locked', told }
    const { quickShortcut } = settings()
    const hasKeys = quickShortcut !== null && desktop.system.now.quickShortcut === 'works'
    return {
      ...{ kind: 'unlocked', told, ...contents.now },
      quickKeys: hasKeys ? shortcutText(quickShortcut, platform, text().tray.keys) : undefined,
      // Also what could not be cleared: it may be tried again here.
      holdsClipboard: core.clipboard.state.kind !== 'idle'
    }
  }
  /** Tells what came of it, and reads what was used last again. */
  const report = (copying: Promise<() => void>, name: string): void => {
    copying
      // Locked while the clipboard took it: the account is not to be named any more.
      .then((tell) => core.vault.isUnlocked && tell())
      .catch((error: unknown) => notifier.failed(error, core.vault.isUnlocked ? name : ''))
      .finally(() => {
        contents.forget()
        tray.refresh()
      })
  }
  const ask = (action: 'scan-screen' | 'paste-code') => () => {
    desktop.pending.askAction(action)
    open()
  }
  const actions: TrayActions = {
    copyCode: (code) => {
      const name = nameOf(code.issuer, code.account)
      report(
        core.codes.copy(code.id, 'tray').then((copied) => () => {
          if (copied.kind === 'wait') return
          const what = copied.made === undefined ? 'code' : 'made-code'
          notifier.copied({ what, name, holdsInMs: (copied.validFromMs ?? 0) - nowMs() })
        }),
        name
      )
    },
    copyField: ({ id, title, userName }, field) => {
      const name = nameOf(title, userName)
      const what = field === 'password' ? 'password' : 'user-name'
      const tell = (): void => notifier.copied({ what, name, holdsInMs: 0 })
      report(
        core.credentials.copy(id, field, undefined, 'tray').then(() => tell),
        name
      )
    },
    quick: showQuick,
    scanScreen: ask('scan-screen'),
    addFromClipboard: ask('paste-code'),
    clearClipboard: () => void core.clipboard.clear().catch((error: unknown) => notifier.failed(error, '')),
    open,
    lock: () => core.vault.lock('tray'),
    quit: () => app.quit()
  }
  const tray = new AppTray({
    iconFile: iconFile('tray'),
    ...{ platform, state, actions, nowMs },
    text: () => text().tray
  })
  const presence = new TrayPresence({
    ask: isLinux ? askTrayHost : () => Promise.resolve({ kind: 'there', owner: 'the system' }),
    makeIcon: () => tray.make(),
    onChange: () => desktop.system.noteChanged()
  })
  desktop.onTakeNoTray(noTrayNews(app.getPath('userData'), () => presence.isSurelyMissing))
  desktop.system.learn({ tray: () => presence.state, notifications: () => notifier.state })
  core.vault.listen({
    locked: () => {
      closeNotifications()
      notifier.forget()
      tray.refresh()
    }
  })
  void presence.look()
  void notifier.look()
  if (isLinux) watchMenu(tray, () => void presence.look())
  return {
    refresh: () => {
      contents.forget()
      tray.refresh()
    },
    copiedAway: ({ field, name, account, validFromMs }) => {
      if (!core.vault.isUnlocked) return
      const holdsInMs = (validFromMs ?? 0) - nowMs()
      notifier.copied({ what: field, name: nameOf(name, account), holdsInMs })
    }
  }
}

/** Hears from the session's bus when the menu opens, and when another tray is there. */
function watchMenu(tray: AppTray, trayChanged: () => void): void {
  const openings = new MenuOpenings({
    opened: () => tray.opened(),
    closed: () => tray.closed(),
    trayChanged
  })
  const stop = startBusMonitor({
    bus: 'session',
    address: process.env.DBUS_SESSION_BUS_ADDRESS,
    rules: openingRules,
    onText: (part) => openings.take(part),
    onListening: () => undefined,
    monotonicMs: () => performance.now()
  })
  app.on('will-quit', stop)
}

/** "GitHub (octocat)", or whichever of both there is. */
function nameOf(first: string, second: string): string {
  const [name, account] = [shownName(first), shownName(second)]
  if (name === '' || account === '') return name || account
  return `${name} (${account})`
}
