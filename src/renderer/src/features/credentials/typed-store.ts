import { createStore, type StoreApi } from 'zustand'
import type { Input } from '../../../../shared/bridge/contract.ts'
import type { CredentialId, TypedId } from '../../../../shared/model/ids.ts'
import type { TypedDetail, TypedSummary } from '../../../../shared/model/typed.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** What was typed and not saved: by whom it can be gone on with. SECURITY: secrets typed go to main and never come back. */
export interface TypedStore {
  list: readonly TypedSummary[]
  connect: () => () => void
  refresh: () => Promise<void>
  /** What was being changed of a credential. */
  of: (id: CredentialId) => TypedSummary | undefined
  keep: (typed: Input<'typed.keep'>) => Promise<TypedId>
  get: (typedId: TypedId) => Promise<TypedDetail>
  drop: (typedId: TypedId) => Promise<void>
}

export function createTypedStore(bridge: Bridge): StoreApi<TypedStore> {
  return createStore((set, get) => ({
    list: [],

    connect() {
      void get().refresh()
      return bridge.on('credentials.changed', () => void get().refresh())
    },

    async refresh() {
      try {
        set({ list: await bridge.call('typed.list') })
      } catch {
        // Locked meanwhile: after the next unlock it is asked for again.
      }
    },

    of: (id) => get().list.find(({ credentialId }) => credentialId === id),
    keep: async (typed) => (await bridge.call('typed.keep', typed)).typedId,
    get: (typedId) => bridge.call('typed.get', { typedId }),

    async drop(typedId) {
      await bridge.call('typed.drop', { typedId })
      await get().refresh()
    }
  }))
}

export const [TypedContext, useTyped] = storeContext<TypedStore>()
