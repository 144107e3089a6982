import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { AuditChain, AuditRecord } from '../../../../shared/model/audit.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'
import { auditQuestion, everyRecord, type AuditFilter } from './audit-filter.ts'

/** Records in the parts they were asked for, newest first; a part never changes, so that it is drawn once. */
export interface AuditParts {
  parts: readonly (readonly AuditRecord[])[]
  hasMore: boolean
  matching: number
  total: number
}
export type AuditStatus =
  { kind: 'loading' } | ({ kind: 'ready' } & AuditParts) | { kind: 'failed'; code: ErrorCode }
export type ChainStatus =
  { kind: 'checking' } | { kind: 'ready'; chain: AuditChain } | { kind: 'failed'; code: ErrorCode }

export interface AuditStore {
  filter: AuditFilter
  status: AuditStatus
  chain: ChainStatus
  isLoadingMore: boolean
  /** Looks at the trail, of one item or of all; what else was chosen there before is not kept. */
  open: (of: AuditFilter['of']) => Promise<void>
  choose: (part: Partial<AuditFilter>) => Promise<void>
  load: () => Promise<void>
  more: () => Promise<void>
  check: () => Promise<void>
  /** How many records there are from before a time, without asking for them. */
  countBefore: (beforeMs: number) => Promise<Pick<AuditParts, 'matching' | 'total'>>
  take: (format: Input<'audit.export'>['format']) => Promise<Output<'audit.export'>>
  letGo: (beforeMs: number) => Promise<Output<'audit.rotate'>>
}

const perPart = 500

export function createAuditStore(bridge: Bridge, now: () => number): StoreApi<AuditStore> {
  return createStore((set, get) => {
    /** An answer to a question that nobody asks any more is dropped. */
    let asked = 0
    const question = () => auditQuestion(get().filter, now())
    return {
      filter: everyRecord,
      status: { kind: 'loading' },
      chain: { kind: 'checking' },
      isLoadingMore: false,

      async open(of) {
        set({ filter: { ...everyRecord, of } })
        await Promise.all([get().load(), get().check()])
      },
      async choose(part) {
        set({ filter: { ...get().filter, ...part } })
        await get().load()
      },

      async load() {
        asked += 1
        const mine = asked
        set({ isLoadingMore: false })
        try {
          const { records, hasMore, matching, total } = await bridge.call('audit.list', {
            ...question(),
            limit: perPart
          })
          if (mine !== asked) return
          const parts = records.length === 0 ? [] : [records]
          set({ status: { kind: 'ready', parts, hasMore, matching, total } })
        } catch (error) {
          if (mine === asked) set({ status: { kind: 'failed', code: errorCodeOf(error) } })
        }
      },

      async more() {
        const { status, isLoadingMore } = get()
        if (status.kind !== 'ready' || isLoadingMore) return
        const last = status.parts.at(-1)?.at(-1)
        if (last === undefined) return
        const mine = asked
        set({ isLoadingMore: true })
        try {
          const page = await bridge.call('audit.list', { ...question(), beforeN: last.n, limit: perPart })
          if (mine !== asked) return
          set({ status: { ...status, parts: [...status.parts, page.records], hasMore: page.hasMore } })
        } finally {
          if (mine === asked) set({ isLoadingMore: false })
        }
      },

      async check() {
        set({ chain: { kind: 'checking' } })
        try {
          set({ chain: { kind: 'ready', chain: await bridge.call('audit.chain') } })
        } catch (error) {
          set({ chain: { kind: 'failed', code: errorCodeOf(error) } })
        }
      },

      async countBefore(beforeMs) {
        const { matching, total } = await bridge.call('audit.list', { beforeMs, limit: 1 })
        return { matching, total }
      },
      async take(format) {
        const answer = await bridge.call('audit.export', { ...question(), format })
        if (answer.saved) await Promise.all([get().load(), get().check()])
        return answer
      },
      async letGo(beforeMs) {
        const answer = await bridge.call('audit.rotate', { beforeMs })
        await Promise.all([get().load(), get().check()])
        return answer
      }
    }
  })
}

export const [AuditContext, useAudit] = storeContext<AuditStore>()
