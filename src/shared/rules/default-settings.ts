import type { Settings } from '../model/settings.ts'

/** What a new vault starts with, and what holds where a setting cannot be read. */
export const defaultSettings: Settings = {
  theme: 'system',
  autoLockMinutes: 10,
  clipboardClearSeconds: 30,
  seedsLockMinutes: null,
  contentProtection: true,
  codeGrouping: 'threes',
  hideCodes: false,
  showNextCode: true,
  lateCopySeconds: 4,
  lateCopy: 'next',
  codeOrder: 'name',
  clockOffsetSeconds: 0
}
