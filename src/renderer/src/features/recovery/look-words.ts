import { auditActionText } from '../../text/audit-text.ts'
import { quoted } from '../../text/numbers.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { shownLine } from '../../ui/shown-text.ts'
import type { Look } from './looks-of.ts'

/** What was done, in a few words. */
export function lookWords({ action, place, note }: Look): string {
  if (action === 'recovery-taken-out') return note === 'printer' ? text.looks.printed : text.looks.saved
  const key = place === undefined ? undefined : text.place(place)
  if (key === undefined) return action === 'recovery-shown' ? text.looks.allShown : auditActionText[action]
  if (action === 'recovery-shown') return text.looks.shown(key)
  if (action === 'recovery-copied') return text.looks.copied(key)
  if (action === 'recovery-used') return text.looks.used(key)
  return action === 'recovery-damaged' ? text.looks.damaged(key) : auditActionText[action]
}

/** The reason, in quotation marks; what the program itself noted (a number of keys) is no reason. */
export function lookReason({ action, note }: Look): string {
  if (action === 'recovery-taken-out' || /^(\+?\d*|[+-](pin|master-password))$/u.test(note)) return ''
  return quoted(shownLine(note, 200))
}
