import { createStore, type StoreApi } from 'zustand'
import type { AttachmentId, CredentialId } from '../../../../shared/model/ids.ts'
import { attachmentMaxBytes, attachmentPartBytes } from '../../../../shared/rules/limits.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'
import { attachmentName } from './attachment-name.ts'

/** A file on its way into the vault. */
export interface Attaching {
  key: number
  credentialId: CredentialId
  name: string
  sizeBytes: number
  doneBytes: number
}

/** How it went with one file. What else can stop it is thrown. */
export type Attached = 'attached' | 'stopped' | 'too-large' | 'no-name'

/** Of a file only this is used, so that a test needs no real one. */
export type AttachableFile = Pick<File, 'name' | 'size' | 'slice'>

/** Files being attached, and what can be done with those that are. Nothing of a file stays here. */
export interface AttachmentsStore {
  running: readonly Attaching[]
  /** A file that is too large is not even opened. */
  attach: (id: CredentialId, file: AttachableFile) => Promise<Attached>
  /** Nothing of it stays in the vault. */
  stop: (key: number) => void
  stopAll: () => void
  saveAs: (id: AttachmentId) => Promise<boolean>
  rename: (id: AttachmentId, name: string) => Promise<void>
  remove: (id: AttachmentId) => Promise<void>
  undo: () => Promise<void>
}

export function createAttachmentsStore(bridge: Bridge): StoreApi<AttachmentsStore> {
  let count = 0
  const stopped = new Set<number>()
  return createStore((set, get) => {
    const patch = (key: number, doneBytes: number) => {
      set({ running: get().running.map((one) => (one.key === key ? { ...one, doneBytes } : one)) })
    }

    /** One part after the other; the next is read when the last is on disk, so that no more is ever in memory. */
    async function send(key: number, id: AttachmentId, file: AttachableFile): Promise<Attached> {
      for (let part = 0, at = 0; at < file.size; part += 1) {
        if (stopped.has(key)) {
          await bridge.call('attachments.cancel', { id })
          return 'stopped'
        }
        const end = Math.min(file.size, at + attachmentPartBytes)
        const bytes = new Uint8Array(await file.slice(at, end).arrayBuffer())
        await bridge.call('attachments.append', { id, part, bytes })
        at = end
        patch(key, at)
      }
      return 'attached'
    }

    return {
      running: [],

      async attach(credentialId, file) {
        if (file.size > attachmentMaxBytes) return 'too-large'
        const name = attachmentName(file.name)
        if (name === undefined) return 'no-name'
        const key = ++count
        set({ running: [...get().running, { key, credentialId, name, sizeBytes: file.size, doneBytes: 0 }] })
        let id: AttachmentId | undefined
        try {
          ;({ id } = await bridge.call('attachments.begin', { credentialId, name, sizeBytes: file.size }))
          return await send(key, id, file)
        } catch (error) {
          // What is half there is seen by nobody, and main clears it away; sooner where it still can.
          if (id !== undefined) await bridge.call('attachments.cancel', { id }).catch(() => undefined)
          throw error
        } finally {
          stopped.delete(key)
          set({ running: get().running.filter((one) => one.key !== key) })
        }
      },

      stop(key) {
        stopped.add(key)
      },
      stopAll() {
        for (const { key } of get().running) stopped.add(key)
      },
      saveAs: async (id) => (await bridge.call('attachments.saveAs', { id })).saved,
      rename: (id, name) => bridge.call('attachments.rename', { id, name }),
      remove: (id) => bridge.call('attachments.remove', { id }),
      async undo() {
        await bridge.call('undo.run')
      }
    }
  })
}

export const [AttachmentsContext, useAttachments] = storeContext<AttachmentsStore>()
