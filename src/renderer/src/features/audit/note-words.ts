import type { AuditRecord } from '../../../../shared/model/audit.ts'
import {
  parseFieldNote,
  parseItemsNote,
  parseOpenedByNote,
  parseOthersNote,
  parseRotatedNote,
  parseWeakenedNote
} from '../../../../shared/rules/audit-notes.ts'
import { confirmText } from '../../text/confirm-text.ts'
import { findingText } from '../../text/doubt-text.ts'
import { healthText } from '../../text/health-text.ts'
import { kindsText } from '../../text/kinds-text.ts'
import { settingsText } from '../../text/settings-text.ts'
import { trailText as text } from '../../text/trail-text.ts'
import { undoText } from '../../text/undo-text.ts'
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
  lockOnScreenLock: 'lockOnScreenLock',
  lockOnSuspend: 'lockOnSuspend',
  lockOnClose: 'lockOnClose',
  lockOnMinimise: 'lockOnMinimise',
  askPerson: 'askPerson',
  unlockByItself: 'unlockByItself',
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
  'safety-weakened': (note) => openedByWords(note) ?? weakenedWords(note),
  'keys-changing': openedByWords,
  'field-revealed': fieldWords,
  'field-copied': fieldWords,
  'credentials-exported': countWords,
  'codes-exported': countWords,
  'credential-trashed': countWords,
  'credential-restored': countWords,
  'credential-erased': countWords,
  'code-erased': countWords,
  'credential-merged': countWords,
  'credentials-organised': countWords,
  undone: countWords,
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

/** With how many others something was done, or with how many. */
function countWords(note: string): string | undefined {
  const others = parseOthersNote(note)
  if (others !== undefined) return text.withOthers(others)
  const items = parseItemsNote(note)
  return items === undefined ? undefined : undoText.items(items)
}

/** A field as the person called it, else by what it is. */
function fieldWords(note: string): string | undefined {
  const field = parseFieldNote(note)
  const roles: Readonly<Record<string, string>> = kindsText.roles
  const role = roles[field?.role ?? '']
  if (field === undefined || role === undefined) return undefined
  return field.label === '' ? role : shownLine(field.label)
}

function openedByWords(note: string): string | undefined {
  const change = parseOpenedByNote(note)
  if (change === undefined) return undefined
  const ways: Readonly<Record<string, string>> = text.ways
  const all = (names: readonly string[]) => names.map((name) => ways[name] ?? shownLine(name)).join(' + ')
  return text.weakened(text.openedBy, all(change.from), all(change.to))
}

/** Findings by their names, between commas. */
function findingWords(names: string): string {
  const known: Readonly<Record<string, { happened: string }>> = findingText
  return names
    .split(', ')
    .map((name) => known[name]?.happened ?? shownLine(name))
    .join(' ')
}
