import { app, dialog } from 'electron/main'
import { AppError } from '../../shared/bridge/errors.ts'
import { chosenLanguage } from '../../shared/rules/chosen-language.ts'
import { log, type LogFields } from '../log/log.ts'
import { mainText } from '../text/main-text.ts'

/**
 * Ends a start that cannot go on, in words: a program without a window would only look as if nothing had happened.
 * What the error says stays out of it; its class goes to the log.
 */
export function startFailed(error: unknown): void {
  log({ event: 'start failed', ...whatItWas(error) })
  if (app.isPackaged) {
    const { title, text } = mainText(chosenLanguage('system', app.getPreferredSystemLanguages())).startFailed
    dialog.showErrorBox(title, text)
  }
  app.exit(1)
}

function whatItWas(error: unknown): Pick<LogFields, 'code' | 'errorClass'> {
  if (error instanceof AppError) return { code: error.code }
  return { errorClass: error instanceof Error ? error.name : typeof error }
}
