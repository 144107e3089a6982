import type { Settings } from '../../../../shared/model/settings.ts'
import { defaultSettings } from '../../../../shared/rules/default-settings.ts'
import { useSettings } from './settings-store.ts'

/** The settings, or what they are by default for the moment until main has told them. */
export const useCodeSettings = (): Settings => useSettings((state) => state.settings) ?? defaultSettings
