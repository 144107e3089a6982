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
  clockOffsetSeconds: 0,
  language: 'system',
  accent: 'brass',
  density: 'comfortable',
  textScale: 100,
  motion: 'system',
  listSort: 'title',
  versionsKept: 100,
  trashDays: 30,
  breachService: false,
  oldAfterMonths: 24,
  auditKeepMonths: null,
  recipe: {
    kind: 'random',
    length: 20,
    lower: true,
    upper: true,
    digits: true,
    symbols: true,
    include: '',
    exclude: '',
    noLookAlikes: true,
    oneOfEach: true
  },
  presets: []
}
