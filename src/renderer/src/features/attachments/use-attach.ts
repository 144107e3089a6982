import { useCallback } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { attachmentsMax } from '../../../../shared/rules/limits.ts'
import { errorWords } from '../../text/error-text.ts'
import { itemText as text } from '../../text/item-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useAttachments } from './attachments-store.ts'

/** Attaches files one after the other, and says of each how it went. */
export function useAttach(): (id: CredentialId, files: readonly File[]) => void {
  const attach = useAttachments((state) => state.attach)
  const say = useNotice((state) => state.say)
  return useCallback(
    (id, files) => {
      if (files.length > attachmentsMax) {
        say({ text: text.attachTooMany(attachmentsMax), tone: 'bad' })
        return
      }
      const one = async (file: File) => {
        switch (await attach(id, file)) {
          case 'attached':
            say({ text: text.attached(file.name), tone: 'plain' })
            return
          case 'stopped':
            say({ text: text.attachStopped(file.name), tone: 'plain' })
            return
          case 'too-large':
            say({ text: text.attachTooLarge(file.name), tone: 'bad' })
            return
          case 'no-name':
            say({ text: text.attachName(file.name), tone: 'bad' })
        }
      }
      const all = async () => {
        for (const file of files) await one(file)
      }
      all().catch((error: unknown) => {
        say({ text: errorWords(error), tone: 'bad' })
      })
    },
    [attach, say]
  )
}
