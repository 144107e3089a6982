import { createStore, type StoreApi } from 'zustand'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { Settings } from '../../../../shared/model/settings.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'
import type { SettingId } from './setting-entries.ts'

export interface SettingsStore {
  /** Undefined until main has told them; while the vault is locked it may not. */
  settings: Settings | undefined
  failure: ErrorCode | undefined
  /** The setting somebody comes for, until the page of the settings has brought it into sight. */
  lookedFor: SettingId | undefined
  connect: () => () => void
  load: () => Promise<void>
  change: (part: Partial<Settings>) => Promise<void>
  lookFor: (id: SettingId) => void
  found: () => void
}

export function createSettingsStore(bridge: Bridge): StoreApi<SettingsStore> {
  return createStore((set, get) => ({
    settings: undefined,
    failure: undefined,
    lookedFor: undefined,
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
    },
    lookFor(id) {
      set({ lookedFor: id })
    },
    found() {
      set({ lookedFor: undefined })
    }
  }))
}

export const [SettingsContext, useSettings] = storeContext<SettingsStore>()
