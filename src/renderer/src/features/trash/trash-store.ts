import { createStore, type StoreApi } from 'zustand'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { TrashedCode } from '../../../../shared/model/code.ts'
import type { TrashedCredential } from '../../../../shared/model/credential.ts'
import type { CodeId, CredentialId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'

export type TrashStatus = { kind: 'loading' } | { kind: 'ready' } | { kind: 'failed'; code: ErrorCode }

export interface TrashStore {
  status: TrashStatus
  logins: readonly TrashedCredential[]
  codes: readonly TrashedCode[]
  connect: () => () => void
  refresh: () => Promise<void>
  restoreLogin: (id: CredentialId) => Promise<void>
  restoreCode: (id: CodeId) => Promise<void>
  /** Takes an item out of the vault with everything of it; nothing brings it back. */
  eraseItem: (id: CredentialId) => Promise<void>
  /** Everything in the trash; answers how many things that were. */
  empty: () => Promise<number>
  /** Takes a code out of the vault with its secret; nothing brings it back. */
  eraseCode: (id: CodeId) => Promise<void>
}

/** What was moved to the trash, and the way back. Main tells of every change, also of those made here. */
export function createTrashStore(bridge: Bridge): StoreApi<TrashStore> {
  return createStore((set, get) => ({
    status: { kind: 'loading' },
    logins: [],
    codes: [],

    connect() {
      void get().refresh()
      return bridge.on('credentials.changed', () => void get().refresh())
    },

    async refresh() {
      try {
        const [logins, codes] = await Promise.all([
          bridge.call('credentials.listTrashed'),
          bridge.call('codes.listTrashed')
        ])
        set({ status: { kind: 'ready' }, logins, codes })
      } catch (error) {
        set({ status: { kind: 'failed', code: errorCodeOf(error) } })
      }
    },

    async restoreLogin(id) {
      await bridge.call('credentials.restore', { id })
      await get().refresh()
    },
    async restoreCode(id) {
      await bridge.call('codes.restore', { id })
      await get().refresh()
    },
    async eraseItem(id) {
      await bridge.call('credentials.erase', { id })
      await get().refresh()
    },
    async empty() {
      const { erased } = await bridge.call('credentials.emptyTrash')
      await get().refresh()
      return erased
    },
    async eraseCode(id) {
      await bridge.call('codes.erase', { id })
      await get().refresh()
    }
  }))
}

export const [TrashContext, useTrash] = storeContext<TrashStore>()
