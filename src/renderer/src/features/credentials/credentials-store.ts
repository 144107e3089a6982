import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { CopyField, CredentialDetail, CredentialSummary } from '../../../../shared/model/credential.ts'
import type { SecretField } from '../../../../shared/model/credential.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'
import { byTitle, filterCredentials } from './filter-credentials.ts'

export type CredentialsStatus = { kind: 'loading' } | { kind: 'ready' } | { kind: 'failed'; code: ErrorCode }

/** What main said of the logins, and what the user is doing with them. No secret has a place here. */
export interface CredentialsStore {
  status: CredentialsStatus
  list: readonly CredentialSummary[]
  query: string
  selectedId: CredentialId | undefined
  detail: CredentialDetail | undefined
  editing: 'nothing' | 'new' | 'selected'
  connect: () => () => void
  refresh: () => Promise<void>
  search: (query: string) => void
  select: (id: CredentialId | undefined) => void
  edit: (what: CredentialsStore['editing']) => void
  save: (draft: Input<'credentials.save'>) => Promise<void>
  trash: (id: CredentialId) => Promise<void>
  restore: (id: CredentialId) => Promise<void>
  copy: (id: CredentialId, field: CopyField) => Promise<void>
  openWebsite: (id: CredentialId) => Promise<boolean>
  /** Goes to the component that shows it and nowhere else. */
  reveal: (id: CredentialId, field: SecretField) => Promise<Output<'credentials.reveal'>>
}

export function createCredentialsStore(bridge: Bridge): StoreApi<CredentialsStore> {
  return createStore((set, get) => {
    async function loadDetail(id: CredentialId) {
      try {
        const detail = await bridge.call('credentials.get', { id })
        if (get().selectedId === id) set({ detail })
      } catch {
        if (get().selectedId === id) set({ selectedId: undefined, detail: undefined })
      }
    }

    return {
      status: { kind: 'loading' },
      list: [],
      query: '',
      selectedId: undefined,
      detail: undefined,
      editing: 'nothing',

      connect() {
        void get().refresh()
        return bridge.on('credentials.changed', () => void get().refresh())
      },

      async refresh() {
        try {
          const list = [...(await bridge.call('credentials.list'))].sort(byTitle)
          const { selectedId } = get()
          set({ status: { kind: 'ready' }, list })
          if (selectedId === undefined) return
          if (list.some((one) => one.id === selectedId)) await loadDetail(selectedId)
          else set({ selectedId: undefined, detail: undefined })
        } catch (error) {
          set({ status: { kind: 'failed', code: errorCodeOf(error) } })
        }
      },

      search(query) {
        set({ query })
        if (query.trim() === '') return
        const matches = filterCredentials(get().list, query)
        if (!matches.some((one) => one.id === get().selectedId)) get().select(matches[0]?.id)
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
        set({ editing: 'nothing', query: '', selectedId: detail.id, detail })
        await get().refresh()
      },

      async trash(id) {
        await bridge.call('credentials.trash', { id })
        if (get().selectedId === id) set({ selectedId: undefined, detail: undefined })
        await get().refresh()
      },

      async restore(id) {
        await bridge.call('credentials.restore', { id })
        await get().refresh()
        get().select(id)
      },

      copy: (id, field) => bridge.call('credentials.copy', { id, field }),
      openWebsite: async (id) => (await bridge.call('credentials.openWebsite', { id })).opened,
      reveal: (id, field) => bridge.call('credentials.reveal', { id, field })
    }
  })
}

export const [CredentialsContext, useCredentials] = storeContext<CredentialsStore>()
