import { app, dialog } from 'electron/main'
import { log } from '../log/log.ts'

/**
 * Ends a start that cannot go on, in words: a program without a window would only look as if nothing had happened.
 * What the error says stays out of it; its class goes to the log.
 */
export function startFailed(error: unknown): void {
  log({ event: 'start failed', errorClass: error instanceof Error ? error.name : typeof error })
  if (app.isPackaged) {
    dialog.showErrorBox(
      'Latchkey could not start',
      'Something it needs from this computer is missing or does not work. Your vault was not changed. ' +
        'Restart the computer and try again; if it stays so, install Latchkey anew: your vault is kept.'
    )
  }
  app.exit(1)
}
