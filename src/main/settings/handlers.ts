import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { SettingsStore } from './settings.ts'

export const settingsHandlers = (settings: SettingsStore): HandlersOf<'settings'> => ({
  'settings.get': () => settings.current,
  'settings.set': (change) => settings.set(change)
})
