import type { HandlersOf } from '../../src/shared/bridge/contract.ts'
import type { ShellIntake } from '../../src/main/intake/handlers.ts'

/** A desktop that has nothing of its own: what a core is given that runs without a shell. */
export const noShellCalls: ShellIntake & HandlersOf<'shell'> = {
  'intake.paste': () => undefined,
  'intake.listScreens': () => ({ kind: 'refused' }),
  'intake.chooseScreen': () => undefined,
  'intake.screenDone': () => undefined,
  'shell.system': () => ({
    tray: 'missing',
    quickShortcut: 'not-possible',
    lockShortcut: 'not-possible',
    startsWithSystem: 'not-possible',
    captureExclusion: 'not-here',
    captureAllowedUntilMs: null,
    notifications: 'missing',
    touchId: false,
    screenLock: 'not-noticed',
    clipboard: 'unmarked'
  }),
  'shell.pending': () => ({ action: null, item: null, takenKeys: false, noTray: false }),
  'shell.setStart': () => undefined,
  'shell.checkShortcut': () => ({ kind: 'not-possible' }),
  'shell.allowCapture': () => ({ untilMs: 0 }),
  'shell.endCapture': () => undefined,
  'shell.showQuick': () => undefined
}
