import { ipcMain } from 'electron/main'
import { callNames, wirePrefix } from '../../shared/bridge/channels.ts'
import type { Handlers } from '../../shared/bridge/contract.ts'
import type { Reply } from '../../shared/bridge/errors.ts'
import { answer, type AnswerOptions } from './answer.ts'
import type { PageDoor } from './page-door.ts'
import { isTrustedSender } from './trusted-sender.ts'

/** A page with what answers it. */
export interface ServedPage extends PageDoor {
  handlers: Handlers
}

/** Opens the door: one channel for each name in the list, each asking first who calls, and whether that page may. */
export function serve(pages: readonly ServedPage[], options: Omit<AnswerOptions, 'handlers'>): void {
  for (const name of callNames) {
    ipcMain.handle(wirePrefix + name, (event, input: unknown): Promise<Reply> => {
      const from = pages.find(({ page, contents }) => isTrustedSender(event, page, contents()))
      // SECURITY: a page that is ours may still not call everything.
      if (from?.calls.has(name) !== true) {
        options.log({ event: 'call refused', call: name, code: 'refused' })
        return Promise.resolve({ ok: false, code: 'refused' })
      }
      return answer(name, input, { ...options, handlers: from.handlers })
    })
  }
}
