import type { RevealedRecoveryKey } from '../../shared/model/recovery.ts'
import type { Session } from '../vault/session.ts'
import type { KeyStates } from './key-state.ts'
import { findKey, getSealedKey, type KeyFacts, type KeyRow } from './key-table.ts'
import { markUsed } from './mark-key.ts'
import { recordFirst, type NoRecord } from './record-first.ts'
import type { RecoveryOptions } from './recovery-options.ts'
import { itemOf, keyName } from './set-name.ts'
import { getSet } from './set-table.ts'

export interface UseOptions extends RecoveryOptions {
  /** A key was marked as used: how that is taken back. */
  noteMarked: (key: KeyFacts, note: string, subject: string) => void
}

/**
 * It was copied, so it is used. Where that cannot be written it is taken off the clipboard again: never marked without
 * having been copied, and not left there unmarked.
 */
export async function useCopied(
  options: UseOptions,
  states: KeyStates,
  session: Session,
  row: KeyRow,
  reason: string
): Promise<Extract<RevealedRecoveryKey, { kind: 'copied' }> | NoRecord> {
  return recordFirst(async () => {
    try {
      mark(options, states, session, row, reason)
    } catch (error) {
      // A commit may have happened and still be answered with an error: then it is used, and was copied.
      if (!isMarked(session, row)) {
        await options.clearClipboard()
        throw error
      }
    }
    return { kind: 'copied' }
  })
}

function mark(
  options: UseOptions,
  states: KeyStates,
  session: Session,
  { id }: KeyRow,
  reason: string
): void {
  const { record, noteMarked, onChange } = options
  const { key, subject } = session.writeWithReserve('vault', (db) => {
    const key = getSealedKey(db, id)
    if (key.usedAtMs === null) return { key, subject: markUsed(options, session, db, key, reason) }
    // Of one that was used before, the first use stays.
    const set = getSet(db, key.setId)
    const about = { subject: keyName(set, key), item: itemOf(set), note: reason }
    record(session, db, { ...about, action: 'recovery-used', origin: 'window' })
    return { key, subject: undefined }
  })
  if (subject === undefined) return
  states.noteUsed(id)
  noteMarked(key, reason, subject)
  onChange()
}

/** Whether it is marked now and was not before. What cannot be read is not. */
function isMarked(session: Session, { id, usedAtMs }: KeyRow): boolean {
  try {
    return usedAtMs === null && (session.read('vault', (db) => findKey(db, id))?.usedAtMs ?? null) !== null
  } catch {
    return false
  }
}
