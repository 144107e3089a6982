import { auditActionText } from '../../text/audit-text.ts'
import { quoted } from '../../text/numbers.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { shownLine } from '../../ui/shown-text.ts'
import type { Look } from './looks-of.ts'

/** What was done, in a few words. */
export function lookWords({ action, place, note }: Look): string {
  if (action === 'recovery-taken-out') return note === 'printer' ? text.looks.printed : text.looks.saved
  const key = place === undefined ? undefined : text.place(place)
  switch (action) {
    case 'recovery-shown':
      return key === undefined ? text.looks.allShown : text.looks.shown(key)
    case 'recovery-copied':
      return key === undefined ? auditActionText[action] : text.looks.copied(key)
    case 'recovery-used':
      return key === undefined ? auditActionText[action] : text.looks.used(key)
    case 'recovery-damaged':
      return key === undefined ? auditActionText[action] : text.looks.damaged(key)
    default:
      return auditActionText[action]
  }
}

/** The reason, in quotation marks; what the program itself noted (a number of keys) is no reason. */
export function lookReason({ action, note }: Look): string {
  if (action === 'recovery-taken-out' || /^\+?\d*$/u.test(note)) return ''
  return quoted(shownLine(note, 200))
}
