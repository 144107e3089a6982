import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { AuditRecord } from '../../../../shared/model/audit.ts'
import type { RecoverySetId } from '../../../../shared/model/ids.ts'
import type {
  RecoverySetDetail,
  RecoverySetSummary,
  RecoveryState
} from '../../../../shared/model/recovery.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'
import type { RecoveryDialog } from './recovery-dialog.ts'

export type RecoveryStatus = { kind: 'loading' } | { kind: 'ready' } | { kind: 'failed'; code: ErrorCode }

/** What opens recovery keys, and from when on the next try is accepted. */
export type RecoveryLock = Omit<RecoveryState, 'retryAfterMs'> & { triesAgainAtMs: number | undefined }

/**
 * Recovery sets as everybody at the desk may know them. SECURITY: no text of a key has a place here; what a call
 * brings or takes goes between main and the component that asked, past this state.
 */
export interface RecoveryStore {
  status: RecoveryStatus
  sets: readonly RecoverySetSummary[]
  query: string
  showsRevoked: boolean
  selectedId: RecoverySetId | undefined
  detail: RecoverySetDetail | undefined
  dialog: RecoveryDialog | undefined
  connect: () => () => void
  refresh: () => Promise<void>
  search: (query: string) => void
  showRevoked: (shown: boolean) => void
  select: (id: RecoverySetId | undefined) => void
  open: (dialog: RecoveryDialog) => void
  close: () => void
  lock: () => Promise<RecoveryLock>
  setUp: (way: Input<'recovery.setUp'>) => Promise<Output<'recovery.setUp'>>
  setWay: (change: Input<'recovery.setWay'>) => Promise<Output<'recovery.setWay'>>
  removeWay: (change: Input<'recovery.removeWay'>) => Promise<Output<'recovery.removeWay'>>
  read: (text: string) => Promise<Output<'recovery.read'>>
  add: (set: Input<'recovery.add'>) => Promise<RecoverySetId>
  addKeys: (more: Input<'recovery.addKeys'>) => Promise<void>
  change: (change: Input<'recovery.change'>) => Promise<void>
  erase: (id: RecoverySetId) => Promise<void>
  mark: (mark: Input<'recovery.mark'>) => Promise<Output<'recovery.mark'>>
  reveal: (key: Input<'recovery.reveal'>) => Promise<Output<'recovery.reveal'>>
  revealSet: (set: Input<'recovery.revealSet'>) => Promise<Output<'recovery.revealSet'>>
  takeOut: (set: Input<'recovery.takeOut'>) => Promise<Output<'recovery.takeOut'>>
  /** Items that a set could belong to. */
  findItems: (query: string) => Promise<Output<'credentials.search'>>
  /** The newest records about recovery keys of an item, or of a set that stands alone. */
  looks: (item: string, limit: number) => Promise<AuditRecord[]>
}

export function createRecoveryStore(bridge: Bridge, clock: Clock): StoreApi<RecoveryStore> {
  return createStore((set, get) => {
    /** A later answer must not be overwritten by an earlier one that took longer. */
    let asked = 0
    async function loadDetail(id: RecoverySetId) {
      const isStillIt = () => get().selectedId === id
      try {
        const detail = await bridge.call('recovery.get', { id })
        if (isStillIt()) set({ detail })
      } catch {
        if (isStillIt()) set({ selectedId: undefined, detail: undefined })
      }
    }
    /** An opened key leaves the set as it is, and a refusal too; but both are on record now, and the page shows that. */
    async function thenRefreshed<T>(opening: Promise<T>): Promise<T> {
      try {
        return await opening
      } finally {
        void get().refresh()
      }
    }
    return {
      status: { kind: 'loading' },
      sets: [],
      query: '',
      showsRevoked: false,
      selectedId: undefined,
      detail: undefined,
      dialog: undefined,

      connect() {
        const refresh = () => void get().refresh()
        const stops = [bridge.on('recovery.changed', refresh), bridge.on('credentials.changed', refresh)]
        refresh()
        return () => {
          for (const stop of stops) stop()
        }
      },

      async refresh() {
        const turn = ++asked
        const { selectedId } = get()
        try {
          const sets = await bridge.call('recovery.list', {})
          if (turn === asked) set({ sets, status: { kind: 'ready' } })
        } catch (error) {
          if (turn === asked) set({ status: { kind: 'failed', code: errorCodeOf(error) } })
        }
        if (selectedId !== undefined) await loadDetail(selectedId)
      },

      search(query) {
        set({ query })
      },
      showRevoked(showsRevoked) {
        set({ showsRevoked })
      },
      select(id) {
        if (id === get().selectedId) return
        set({ selectedId: id, detail: undefined })
        if (id !== undefined) void loadDetail(id)
      },
      open(dialog) {
        set({ dialog })
      },
      close() {
        set({ dialog: undefined })
      },

      async lock() {
        const { retryAfterMs, ...state } = await bridge.call('recovery.state')
        return { ...state, triesAgainAtMs: retryAfterMs === 0 ? undefined : clock.now() + retryAfterMs }
      },
      setUp: (way) => bridge.call('recovery.setUp', way),
      setWay: (change) => bridge.call('recovery.setWay', change),
      removeWay: (change) => bridge.call('recovery.removeWay', change),
      read: (text) => bridge.call('recovery.read', { text }),
      async add(draft) {
        const { id } = await bridge.call('recovery.add', draft)
        await get().refresh()
        return id
      },
      addKeys: (more) => bridge.call('recovery.addKeys', more),
      change: (change) => bridge.call('recovery.change', change),
      async erase(id) {
        await bridge.call('recovery.erase', { id })
        if (get().selectedId === id) set({ selectedId: undefined, detail: undefined })
      },
      mark: (mark) => bridge.call('recovery.mark', mark),
      reveal: (key) => thenRefreshed(bridge.call('recovery.reveal', key)),
      revealSet: (all) => thenRefreshed(bridge.call('recovery.revealSet', all)),
      takeOut: (all) => thenRefreshed(bridge.call('recovery.takeOut', all)),
      findItems: (query) => bridge.call('credentials.search', { query, limit: 20 }),
      looks: async (item, limit) =>
        (await bridge.call('audit.list', { item, groups: ['recovery'], limit })).records
    }
  })
}

export const [RecoveryContext, useRecovery] = storeContext<RecoveryStore>()
