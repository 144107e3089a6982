import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { CodeDetail, CodeSummary } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'
import { byIssuer } from './filter-codes.ts'

export type CodesStatus = { kind: 'loading' } | { kind: 'ready' } | { kind: 'failed'; code: ErrorCode }

/** What main said of the codes, and which one is looked at. No seed has a place here. */
export interface CodesStore {
  status: CodesStatus
  /** By name. */
  list: readonly CodeSummary[]
  query: string
  selectedId: CodeId | undefined
  /** History of the one that is looked at. */
  detail: CodeDetail | undefined
  connect: () => () => void
  refresh: () => Promise<void>
  /** Asks again for the history of the one that is looked at: something was added to it. */
  refreshDetail: () => void
  search: (query: string) => void
  select: (id: CodeId | undefined) => void
  change: (change: Input<'codes.change'>) => Promise<void>
  /** Keeps the person's own order: all codes, first to last. */
  arrange: (ids: CodeId[]) => Promise<void>
  /** The best few logins with these words, for a code to belong to. */
  findLogins: (query: string) => Promise<Output<'credentials.search'>>
  trash: (id: CodeId) => Promise<void>
  restore: (id: CodeId) => Promise<void>
}

/** Logins to choose from at a time; who wants another one types more of it. */
const loginsShown = 30

export function createCodesStore(bridge: Bridge): StoreApi<CodesStore> {
  return createStore((set, get) => {
    async function loadDetail(id: CodeId) {
      try {
        const detail = await bridge.call('codes.get', { id })
        if (get().selectedId === id) set({ detail })
      } catch {
        // The code itself is in the list; only its history is missing.
        if (get().selectedId === id) set({ detail: undefined })
      }
    }
    return {
      status: { kind: 'loading' },
      list: [],
      query: '',
      selectedId: undefined,
      detail: undefined,

      connect() {
        void get().refresh()
        return bridge.on('credentials.changed', () => void get().refresh())
      },

      async refresh() {
        try {
          const list = [...(await bridge.call('codes.list'))].sort(byIssuer)
          const selectedId = list.find((code) => code.id === get().selectedId)?.id
          set({ status: { kind: 'ready' }, list, selectedId })
          if (selectedId === undefined) set({ detail: undefined })
          else await loadDetail(selectedId)
        } catch (error) {
          set({ status: { kind: 'failed', code: errorCodeOf(error) } })
        }
      },

      refreshDetail() {
        const { selectedId } = get()
        if (selectedId !== undefined) void loadDetail(selectedId)
      },

      search(query) {
        set({ query })
      },
      select(id) {
        if (id === get().selectedId) return
        set({ selectedId: id, detail: undefined })
        if (id !== undefined) void loadDetail(id)
      },
      async change(change) {
        await bridge.call('codes.change', change)
        await get().refresh()
      },
      async arrange(ids) {
        const place = new Map(ids.map((id, index) => [id, index]))
        // At once, so that the row is where it was put while main writes it down.
        set({ list: get().list.map((code) => ({ ...code, position: place.get(code.id) ?? null })) })
        try {
          await bridge.call('codes.arrange', { ids })
        } catch (error) {
          await get().refresh()
          throw error
        }
      },
      findLogins: (query) => bridge.call('credentials.search', { query, limit: loginsShown }),
      async trash(id) {
        await bridge.call('codes.trash', { id })
        await get().refresh()
      },
      async restore(id) {
        await bridge.call('codes.restore', { id })
        await get().refresh()
      }
    }
  })
}

export const [CodesContext, useCodes] = storeContext<CodesStore>()
