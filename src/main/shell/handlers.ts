import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { CaptureAllowance } from './capture-allowance.ts'
import type { PendingAsks } from './pending-asks.ts'
import type { Shortcuts } from './shortcuts.ts'
import type { SystemFound } from './system-state.ts'
import type { SystemStart } from './system-start.ts'

export interface ShellParts {
  system: SystemFound
  pending: PendingAsks
  shortcuts: Shortcuts
  start: SystemStart
  capture: CaptureAllowance
  showQuick: () => void
  /** Whether it is to be told now that this desktop shows no tray icons. */
  takeNoTray: () => boolean
}

/** The calls about the desktop around the window. */
export const shellHandlers = (parts: ShellParts): HandlersOf<'shell'> => ({
  'shell.system': () => parts.system.now,
  'shell.pending': () => ({
    ...parts.pending.take(),
    takenKeys: parts.shortcuts.takeNews(),
    noTray: parts.takeNoTray()
  }),
  'shell.setStart': ({ withSystem }) => {
    parts.start.set(withSystem)
    parts.system.noteChanged()
  },
  'shell.checkShortcut': ({ shortcut }) => ({ kind: parts.shortcuts.check(shortcut) }),
  'shell.allowCapture': () => parts.capture.allow(),
  'shell.endCapture': () => parts.capture.end(),
  'shell.showQuick': parts.showQuick
})
