import type { AuditRecord } from '../../../../shared/model/audit.ts'
import { parseRotatedNote } from '../../../../shared/rules/audit-notes.ts'
import { trailText } from '../../text/trail-text.ts'
import { shownLine } from '../../ui/shown-text.ts'

/** What else a record knows, in words: the reason that a person gave in quotation marks. Empty for most. */
export function noteWords({ action, note }: Pick<AuditRecord, 'action' | 'note'>): string {
  if (note === '') return ''
  if (action === 'audit-rotated') {
    const rotated = parseRotatedNote(note)
    if (rotated !== undefined) return trailText.rotatedNote(rotated.records, rotated.throughN)
  }
  // How many keys it was about, and where they went, is no reason that a person gave.
  if (action.startsWith('recovery-') && /^(\+?\d+|printer|text-file)$/u.test(note)) return ''
  return trailText.reason(shownLine(note))
}
