import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { HealthReport } from '../../../../shared/model/health.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'

/** What main found out about the credentials. No secret is in it. */
export interface HealthStore {
  /** Undefined until it was asked for. */
  report: HealthReport | undefined
  failure: ErrorCode | undefined
  /** Whether the service of known breaches may be asked at all. */
  isServiceAllowed: boolean
  connect: () => () => void
  load: () => Promise<void>
  exclude: (finding: Input<'health.exclude'>) => Promise<void>
  checkService: () => Promise<Output<'health.checkService'>>
  checkFile: () => Promise<Output<'health.checkFile'>>
  stopCheck: () => Promise<void>
  losable: () => Promise<Output<'health.losable'>>
  simulate: (lost: string[]) => Promise<Output<'health.simulate'>>
}

export function createHealthStore(bridge: Bridge): StoreApi<HealthStore> {
  /** While one report is on its way the next change only says that another is wanted: none overtakes a later one. */
  let isLoading = false
  let isStale = false
  return createStore((set, get) => ({
    report: undefined,
    failure: undefined,
    isServiceAllowed: false,

    connect() {
      const stops = [
        bridge.on('health.changed', () => {
          // Nobody has looked at it yet: asking would start the work that it is spared.
          if (get().report !== undefined) void get().load()
        }),
        bridge.on('settings.changed', ({ breachService }) => {
          set({ isServiceAllowed: breachService })
        })
      ]
      bridge.call('settings.get').then(
        ({ breachService }) => {
          set({ isServiceAllowed: breachService })
        },
        () => undefined
      )
      return () => {
        for (const stop of stops) stop()
      }
    },

    async load() {
      isStale = true
      if (isLoading) return
      isLoading = true
      try {
        while (isStale) {
          isStale = false
          set({ report: await bridge.call('health.report'), failure: undefined })
        }
      } catch (error) {
        set({ failure: errorCodeOf(error) })
      } finally {
        isLoading = false
      }
    },
    async exclude(finding) {
      await bridge.call('health.exclude', finding)
      await get().load()
    },
    checkService: () => bridge.call('health.checkService'),
    checkFile: () => bridge.call('health.checkFile'),
    stopCheck: () => bridge.call('health.stopCheck'),
    losable: () => bridge.call('health.losable'),
    simulate: (lost) => bridge.call('health.simulate', { lost })
  }))
}

export const [HealthContext, useHealth] = storeContext<HealthStore>()
