import { app, dialog } from 'electron/main'
import { AppError } from '../../shared/bridge/errors.ts'
import { log, type LogFields } from '../log/log.ts'

/**
 * Ends a start that cannot go on, in words: a program without a window would only look as if nothing had happened.
 * What the error says stays out of it; its class goes to the log.
 */
export function startFailed(error: unknown): void {
  log({ event: 'start failed', ...whatItWas(error) })
  if (app.isPackaged) {
    dialog.showErrorBox(
      'Latchkey could not start',
      'Something it needs from this computer is missing or does not work. Your vault was not changed. ' +
        'Restart the computer and try again; if it stays so, install Latchkey anew: your vault is kept.'
    )
  }
  app.exit(1)
}

function whatItWas(error: unknown): Pick<LogFields, 'code' | 'errorClass'> {
  if (error instanceof AppError) return { code: error.code }
  return { errorClass: error instanceof Error ? error.name : typeof error }
}
