import type { HandlersOf } from '../../shared/bridge/contract.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import type { PendingAsks } from './pending-asks.ts'
import type { SystemFound } from './system-state.ts'

export interface ShellParts {
  system: SystemFound
  pending: PendingAsks
  showQuick: () => void
}

/** The calls about the desktop around the window. */
export const shellHandlers = ({ system, pending, showQuick }: ShellParts): HandlersOf<'shell'> => ({
  'shell.system': () => system.now,
  'shell.pending': () => pending.take(),
  'shell.setStart': () => {
    throw new AppError('refused')
  },
  'shell.checkShortcut': () => ({ kind: 'not-possible' }),
  'shell.allowCapture': () => {
    throw new AppError('refused')
  },
  'shell.endCapture': () => undefined,
  'shell.showQuick': showQuick
})
