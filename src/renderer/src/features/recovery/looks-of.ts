import type { AuditRecord } from '../../../../shared/model/audit.ts'

/** One act about recovery keys, as somebody wants to read it: what came of it, and why it was done. */
export interface Look {
  n: number
  atMs: number
  action: AuditRecord['action']
  /** Number of the key among those of its set; nothing where it was about all of them. */
  place: number | undefined
  note: string
}

const openings: readonly AuditRecord['action'][] = ['recovery-opening', 'recovery-set-opening']
const outcomes: readonly AuditRecord['action'][] = [
  ...(['recovery-shown', 'recovery-copied', 'recovery-used', 'recovery-taken-out'] as const),
  ...(['recovery-damaged', 'recovery-not-shown'] as const)
]

/**
 * Records of a trail, newest first, with each intent joined to its outcome: the reason stands with the first, what
 * happened with the second. An intent whose outcome is missing (a power cut between the two) stays as it is.
 */
export function looksOf(records: readonly AuditRecord[]): Look[] {
  const looks: Look[] = []
  for (const record of records) {
    const last = looks.at(-1)
    const follows = last !== undefined && outcomes.includes(last.action) && last.n === record.n + 1
    if (openings.includes(record.action) && follows) {
      // How many keys, or where they went, is said by the words for the act.
      if (last.note === '' || last.action === 'recovery-shown') last.note = record.note
      continue
    }
    looks.push({
      n: record.n,
      atMs: record.atMs,
      action: record.action,
      place: placeIn(record.subject),
      note: record.note
    })
  }
  return looks
}

/** Main calls a key by its set and its place: "GitHub #3". */
function placeIn(subject: string): number | undefined {
  const found = / #(\d{1,3})$/u.exec(subject)
  return found === null ? undefined : Number(found[1])
}

/** Whether somebody saw a key, or has it now. */
export const isSight = ({ action }: Look): boolean =>
  action === 'recovery-shown' ||
  action === 'recovery-copied' ||
  action === 'recovery-used' ||
  action === 'recovery-taken-out'
