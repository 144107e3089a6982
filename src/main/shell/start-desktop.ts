import { app, type BrowserWindow } from 'electron/main'
import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Publish } from '../bridge/publish.ts'
import type { VaultListener } from '../vault/vault-listeners.ts'
import { CaptureAllowance } from './capture-allowance.ts'
import { hasOwnSwitch } from './command-line.ts'
import { shellHandlers } from './handlers.ts'
import { isHiddenStart, stayHiddenInTray, stayReachable, type HiddenStartOptions } from './hidden-start.ts'
import { PendingAsks } from './pending-asks.ts'
import type { ShortcutName, Shortcuts } from './shortcuts.ts'
import { systemShortcuts } from './system-shortcuts.ts'
import { systemStart } from './system-start.ts'
import { SystemFound } from './system-state.ts'

export interface DesktopOptions {
  publish: Publish
  isDemo: boolean
  /** Asked only when the core is there. */
  settings: () => Settings
  /** Writes `capture-allowed` into the audit trail; throws where the vault is locked or the disk does not take it. */
  recordCapture: () => void
  /** Whether the window may be captured has changed. */
  onCapture: () => void
}

export interface Desktop {
  handlers: HandlersOf<'shell'>
  /** Owners of a part of the desktop hand over what they know: `learn({ tray: () => 'there' })`. */
  system: SystemFound
  /** Tray, menu and quick access ask the page through this, also where there is none yet. */
  pending: PendingAsks
  shortcuts: Shortcuts
  capture: CaptureAllowance
  /** Sets what the keys of the whole system do. */
  onShortcut: (name: ShortcutName, pressed: () => void) => void
  /** Sets what shows quick access when the page asks for it. */
  onShowQuick: (show: () => void) => void
  /** Sets who knows whether it is to be told that this desktop shows no tray icons. */
  onTakeNoTray: (take: () => boolean) => void
  watchWindow: (window: BrowserWindow) => void
  /** Whether this start is to show no window. */
  isHiddenStart: () => boolean
  /** Shows one after all where there is no tray to ask for it. */
  stayHidden: (options: Omit<HiddenStartOptions, 'tray'>) => void
  /** Shows one where the tray is gone that would ask for it. */
  stayReachable: (options: Omit<HiddenStartOptions, 'tray'>) => void
  /** For `vault.listen`. */
  atLock: VaultListener
}

/** Makes what is known of the desktop, and the calls about it. A list: no rule is decided here. */
export function startDesktop(options: DesktopOptions): Desktop {
  const { publish, settings, isDemo } = options
  const pressed: Record<ShortcutName, () => void> = { quick: () => undefined, lock: () => undefined }
  let showQuick = (): void => undefined
  let takeNoTray = (): boolean => false
  const isLinux = process.platform === 'linux'
  const changed = (): void => system.noteChanged()
  const shortcuts = systemShortcuts({
    wanted: () => ({ quick: settings().quickShortcut, lock: settings().lockShortcut }),
    pressed: (name) => pressed[name](),
    onChange: changed
  })
  const start = systemStart(app.isPackaged && !isDemo)
  const capture = new CaptureAllowance({
    nowMs: Date.now,
    isExcluded: () => !isLinux && settings().contentProtection,
    record: options.recordCapture,
    onChange: () => {
      options.onCapture()
      changed()
    }
  })
  const system = new SystemFound(
    {
      tray: () => 'unknown',
      quickShortcut: () => shortcuts.stateOf('quick'),
      lockShortcut: () => shortcuts.stateOf('lock'),
      startsWithSystem: start.state,
      captureExclusion: () => (isLinux ? 'not-here' : 'works'),
      captureAllowedUntilMs: () => capture.untilMs,
      notifications: () => 'missing',
      touchId: () => false,
      screenLock: () => (isLinux ? 'not-noticed' : 'told'),
      clipboard: () => 'unmarked'
    },
    publish
  )
  const pending = new PendingAsks({ publish, monotonicMs: () => performance.now() })
  return {
    ...{ system, pending, shortcuts, capture },
    handlers: shellHandlers({
      system,
      pending,
      shortcuts,
      start,
      capture,
      showQuick: () => showQuick(),
      takeNoTray: () => takeNoTray()
    }),
    onShortcut: (name, does) => {
      pressed[name] = does
    },
    onShowQuick: (show) => {
      showQuick = show
    },
    onTakeNoTray: (take) => {
      takeNoTray = take
    },
    isHiddenStart: () =>
      isHiddenStart(settings(), {
        isAskedTo: hasOwnSwitch(process.argv, 'hidden'),
        isAtLogin: process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin
      }),
    stayHidden: (how) => stayHiddenInTray({ ...how, tray: () => system.tray }),
    stayReachable: (how) => {
      stayReachable({ ...how, tray: () => system.tray })
    },
    watchWindow: (window) => {
      const gone = (): void => pending.pageGone()
      const unseen = (): void => capture.end()
      window.webContents.on('did-navigate', gone)
      window.webContents.on('render-process-gone', gone)
      window.on('hide', unseen)
      window.on('minimize', unseen)
      window.on('closed', unseen)
      window.on('closed', gone)
    },
    atLock: {
      locking: () => capture.end(),
      locked: () => pending.forget()
    }
  }
}
