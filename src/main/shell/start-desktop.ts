import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Publish } from '../bridge/publish.ts'
import { shellHandlers } from './handlers.ts'
import { PendingAsks } from './pending-asks.ts'
import { SystemFound } from './system-state.ts'

export interface DesktopOptions {
  platform: NodeJS.Platform
  publish: Publish
  monotonicMs: () => number
  /** Whether a page shows the open vault. */
  isPageReady: () => boolean
}

export interface Desktop {
  handlers: HandlersOf<'shell'>
  /** Owners of a part of the desktop hand over what they know: `learn({ tray: () => 'there' })`. */
  system: SystemFound
  /** Tray, menu and quick access ask the page through this, also where there is none yet. */
  pending: PendingAsks
  /** Sets what shows and hides quick access. */
  setShowQuick: (show: () => void) => void
}

/** Makes what is known of the desktop, and the calls about it. A list: no rule is decided here. */
export function startDesktop(options: DesktopOptions): Desktop {
  let showQuick = (): void => undefined
  const system = new SystemFound(
    {
      tray: () => 'unknown',
      quickShortcut: () => 'not-possible',
      lockShortcut: () => 'not-possible',
      startsWithSystem: () => 'not-possible',
      captureExclusion: () => (options.platform === 'linux' ? 'not-here' : 'works'),
      captureAllowedUntilMs: () => null,
      notifications: () => 'missing',
      touchId: () => false,
      screenLock: () => (options.platform === 'linux' ? 'not-noticed' : 'told'),
      clipboard: () => 'unmarked'
    },
    options.publish
  )
  const pending = new PendingAsks(options)
  return {
    system,
    pending,
    handlers: shellHandlers({ system, pending, showQuick: () => showQuick() }),
    setShowQuick: (show) => {
      showQuick = show
    }
  }
}
