import { ipcMain, type WebContents } from 'electron/main'
import { callNames, wirePrefix } from '../../shared/bridge/channels.ts'
import type { Reply } from '../../shared/bridge/errors.ts'
import { answer, type AnswerOptions } from './answer.ts'
import { isTrustedSender } from './trusted-sender.ts'

/** Opens the door: one channel for each name in the list, each asking first who calls. */
export function serve(page: () => WebContents | undefined, options: AnswerOptions): void {
  for (const name of callNames) {
    ipcMain.handle(wirePrefix + name, (event, input: unknown): Promise<Reply> => {
      if (!isTrustedSender(event, page())) {
        options.log({ event: 'call refused', call: name, code: 'refused' })
        return Promise.resolve({ ok: false, code: 'refused' })
      }
      return answer(name, input, options)
    })
  }
}
