import type { AuditRecord } from '../../../../shared/model/audit.ts'
import { parseRotatedNote, parseWeakenedNote } from '../../../../shared/rules/audit-notes.ts'
import { confirmText } from '../../text/confirm-text.ts'
import { findingText } from '../../text/doubt-text.ts'
import { healthText } from '../../text/health-text.ts'
import { settingsText } from '../../text/settings-text.ts'
import { trailText as text } from '../../text/trail-text.ts'
import { shownLine } from '../../ui/shown-text.ts'

/** Names of settings as records have them, by those of the page. */
const settingNames: Readonly<Record<string, keyof typeof settingsText.names>> = {
  autoLockMinutes: 'autoLock',
  clipboardClearSeconds: 'clipboard',
  seedsLockMinutes: 'seedsLock',
  versionsKept: 'versions',
  trashDays: 'trashDays',
  auditKeepMonths: 'auditKeep',
  contentProtection: 'protection',
  hideCodes: 'hideCodes',
  breachService: 'breaches'
}

/** What of a recovery record is no reason that a person gave: how many keys, which way in, where they went. */
const ownWord = /^(\+?\d+|[+-](pin|master-password)|printer|text-file)$/u

type Said = Pick<AuditRecord, 'action' | 'subject' | 'note'>

/** Notes that have a form of their own. */
const readers: Partial<Record<AuditRecord['action'], (note: string) => string | undefined>> = {
  'audit-rotated': (note) => {
    const rotated = parseRotatedNote(note)
    return rotated && text.rotatedNote(rotated.records, rotated.throughN)
  },
  'safety-weakened': weakenedWords,
  'audit-exported': (note) => {
    const [, format, records] = /^(jsonl|csv) (\d{1,15})$/.exec(note) ?? []
    return format === undefined ? undefined : text.exportedNote(format, Number(records))
  },
  'confirmation-codes-used': (note) =>
    /^\d{1,2}$/.test(note) ? confirmText.row.left(Number(note)) : undefined,
  'vault-checked': findingWords,
  'finding-excluded': (note) => {
    const kinds: Readonly<Record<string, string>> = healthText.kinds
    return kinds[note]
  }
}

/** What else a record knows, in words: the reason that a person gave in quotation marks. Empty for most. */
export function noteWords({ action, note }: Pick<Said, 'action' | 'note'>): string {
  if (note === '') return ''
  if (action.startsWith('recovery-')) return ownWord.test(note) ? '' : text.reason(shownLine(note))
  return readers[action]?.(note) ?? shownLine(note)
}

/** What a record is about, as it was called then. */
export function subjectWords({ action, subject }: Pick<Said, 'action' | 'subject'>): string {
  return action === 'doubt-accepted' ? findingWords(subject) : shownLine(subject)
}

function weakenedWords(note: string): string | undefined {
  const weakened = parseWeakenedNote(note)
  const name = settingNames[weakened?.setting ?? '']
  if (weakened === undefined || name === undefined) return undefined
  const value = (said: string) => (said === 'on' || said === 'off' ? text.values[said] : said)
  return text.weakened(settingsText.names[name], value(weakened.from), value(weakened.to))
}

/** Findings by their names, between commas. */
function findingWords(names: string): string {
  const known: Readonly<Record<string, { happened: string }>> = findingText
  return names
    .split(', ')
    .map((name) => known[name]?.happened ?? shownLine(name))
    .join(' ')
}
