import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { CopyField, CredentialDetail, SecretField } from '../../../../shared/model/credential.ts'
import type { CredentialId, FolderId } from '../../../../shared/model/ids.ts'
import type { TypedSummary } from '../../../../shared/model/typed.ts'
import type { KindOfCredential } from '../../../../shared/rules/credential-kinds.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** A credential that is not there yet, and where it will be. */
export interface NewCredential {
  new: KindOfCredential
  folderId?: FolderId
  tag?: string
}
/** Something typed before and not saved, to go on with. */
export interface GoOn {
  typed: TypedSummary
}
export type Editing = 'nothing' | 'selected' | NewCredential | GoOn

/** The one credential that is looked at, and what is being done with it. No secret has a place here. */
export interface CredentialsStore {
  selectedId: CredentialId | undefined
  detail: CredentialDetail | undefined
  editing: Editing
  connect: () => () => void
  refresh: () => Promise<void>
  select: (id: CredentialId | undefined) => void
  edit: (what: Editing) => void
  /** Answers what it became; what follows of it is the editor's to do. */
  save: (draft: Input<'credentials.save'>) => Promise<CredentialDetail>
  trash: (id: CredentialId) => Promise<void>
  copy: (id: CredentialId, field: CopyField) => Promise<void>
  openWebsite: (id: CredentialId) => Promise<boolean>
  /** Goes to the component that shows it and nowhere else. */
  reveal: (id: CredentialId, field: SecretField) => Promise<Output<'credentials.reveal'>>
}

export function createCredentialsStore(bridge: Bridge): StoreApi<CredentialsStore> {
  return createStore((set, get) => {
    async function loadDetail(id: CredentialId) {
      const isStillIt = () => get().selectedId === id
      try {
        const detail = await bridge.call('credentials.get', { id })
        if (!isStillIt()) return
        set(detail.isTrashed ? { selectedId: undefined, detail: undefined } : { detail })
      } catch {
        if (isStillIt()) set({ selectedId: undefined, detail: undefined })
      }
    }

    return {
      selectedId: undefined,
      detail: undefined,
      editing: 'nothing',

      connect: () => bridge.on('credentials.changed', () => void get().refresh()),

      async refresh() {
        const { selectedId } = get()
        if (selectedId !== undefined) await loadDetail(selectedId)
      },

      select(id) {
        if (id === get().selectedId) return
        set({ selectedId: id, detail: undefined })
        if (id !== undefined) void loadDetail(id)
      },

      edit(what) {
        set({ editing: what })
      },

      async save(draft) {
        const detail = await bridge.call('credentials.save', draft)
        set({ selectedId: detail.id, detail })
        return detail
      },

      async trash(id) {
        await bridge.call('credentials.trash', { id })
        if (get().selectedId === id) set({ selectedId: undefined, detail: undefined })
      },

      copy: (id, field) => bridge.call('credentials.copy', { id, field }),
      openWebsite: async (id) => (await bridge.call('credentials.openWebsite', { id })).opened,
      reveal: (id, field) => bridge.call('credentials.reveal', { id, field })
    }
  })
}

export const [CredentialsContext, useCredentials] = storeContext<CredentialsStore>()
