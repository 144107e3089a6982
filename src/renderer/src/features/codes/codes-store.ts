import { createStore, type StoreApi } from 'zustand'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'
import { byIssuer } from './filter-codes.ts'

export type CodesStatus = { kind: 'loading' } | { kind: 'ready' } | { kind: 'failed'; code: ErrorCode }

export interface CodesStore {
  status: CodesStatus
  list: readonly CodeSummary[]
  query: string
  selectedId: CodeId | undefined
  connect: () => () => void
  refresh: () => Promise<void>
  search: (query: string) => void
  select: (id: CodeId | undefined) => void
  copy: (id: CodeId) => Promise<void>
  trash: (id: CodeId) => Promise<void>
  restore: (id: CodeId) => Promise<void>
}

/** `afterCopy`: a counter-based code moves on when it is copied, so what is on the screen is asked for again. */
export function createCodesStore(bridge: Bridge, afterCopy: () => void): StoreApi<CodesStore> {
  return createStore((set, get) => ({
    status: { kind: 'loading' },
    list: [],
    query: '',
    selectedId: undefined,

    connect() {
      void get().refresh()
      return bridge.on('credentials.changed', () => void get().refresh())
    },

    async refresh() {
      try {
        const list = [...(await bridge.call('codes.list'))].sort(byIssuer)
        const selectedId = list.find((code) => code.id === get().selectedId)?.id
        set({ status: { kind: 'ready' }, list, selectedId })
      } catch (error) {
        set({ status: { kind: 'failed', code: errorCodeOf(error) } })
      }
    },

    search(query) {
      set({ query })
    },
    select(id) {
      set({ selectedId: id })
    },
    async copy(id) {
      await bridge.call('codes.copy', { id })
      if (get().list.find((code) => code.id === id)?.kind === 'hotp') afterCopy()
    },
    async trash(id) {
      await bridge.call('codes.trash', { id })
      await get().refresh()
    },
    async restore(id) {
      await bridge.call('codes.restore', { id })
      await get().refresh()
    }
  }))
}

export const [CodesContext, useCodes] = storeContext<CodesStore>()
