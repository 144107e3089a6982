import { createStore, type StoreApi } from 'zustand'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { Settings } from '../../../../shared/model/settings.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'

export interface SettingsStore {
  /** Undefined until main has told them; while the vault is locked it may not. */
  settings: Settings | undefined
  failure: ErrorCode | undefined
  connect: () => () => void
  load: () => Promise<void>
  change: (part: Partial<Settings>) => Promise<void>
}

export function createSettingsStore(bridge: Bridge): StoreApi<SettingsStore> {
  return createStore((set, get) => ({
    settings: undefined,
    failure: undefined,
    connect() {
      const stops = [
        bridge.on('settings.changed', (settings) => {
          set({ settings, failure: undefined })
        }),
        bridge.on('vault.stateChanged', () => void get().load())
      ]
      void get().load()
      return () => {
        for (const stop of stops) stop()
      }
    },
    async load() {
      try {
        set({ settings: await bridge.call('settings.get'), failure: undefined })
      } catch (error) {
        set({ failure: errorCodeOf(error) })
      }
    },
    async change(part) {
      set({ settings: await bridge.call('settings.set', part) })
    }
  }))
}

export const [SettingsContext, useSettings] = storeContext<SettingsStore>()
