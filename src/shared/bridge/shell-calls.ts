import { z } from 'zod'
import { CopiedQuick, CopyQuick, FoundQuick, QuickTarget } from '../model/quick.ts'
import { Settings, ShellAction } from '../model/settings.ts'
import { ShownItem, SystemState } from '../model/system.ts'
import { call, nothing } from './call-spec.ts'

/** Calls about the desktop around the window, and those of quick access. */
export const shellCalls = {
  'shell.system': call(nothing, SystemState),
  /** What was asked for before this page was there to do it; answered once. */
  'shell.pending': call(
    nothing,
    z.object({
      action: ShellAction.nullable(),
      item: ShownItem.nullable(),
      /** Keys of the whole system turned out to be another program's, and nobody has been told yet. */
      takenKeys: z.boolean(),
      /** This desktop shows no tray icons, and nobody has been told yet. */
      noTray: z.boolean()
    })
  ),
  'shell.setStart': call(z.object({ withSystem: z.boolean() }), nothing),
  /** Whether this combination could be used now; `refused` is none that may be listened to. */
  'shell.checkShortcut': call(
    z.object({ shortcut: Settings.shape.quickShortcut.unwrap() }),
    z.object({ kind: z.enum(['free', 'taken', 'not-possible']) })
  ),
  /** Lets the window be captured for some seconds, on record. */
  'shell.allowCapture': call(nothing, z.object({ untilMs: z.number().int() })),
  'shell.endCapture': call(nothing, nothing),
  'shell.showQuick': call(nothing, nothing),
  'quick.find': call(z.object({ query: z.string().max(256) }), FoundQuick),
  'quick.copy': call(CopyQuick, CopiedQuick),
  /** Shows it in the window; null shows the window as it is. */
  'quick.openItem': call(z.object({ target: QuickTarget.nullable() }), nothing),
  'quick.hide': call(nothing, nothing)
}
