import { createStore, type StoreApi } from 'zustand'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { AuditPage } from '../../../../shared/model/audit.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'

export type AuditStatus =
  { kind: 'loading' } | { kind: 'ready'; page: AuditPage } | { kind: 'failed'; code: ErrorCode }

export interface AuditStore {
  status: AuditStatus
  load: () => Promise<void>
}

const mostRecords = 500

export function createAuditStore(bridge: Bridge): StoreApi<AuditStore> {
  return createStore((set) => ({
    status: { kind: 'loading' },
    async load() {
      try {
        const page = await bridge.call('audit.list', { limit: mostRecords })
        set({ status: { kind: 'ready', page } })
      } catch (error) {
        set({ status: { kind: 'failed', code: errorCodeOf(error) } })
      }
    }
  }))
}

export const [AuditContext, useAudit] = storeContext<AuditStore>()
