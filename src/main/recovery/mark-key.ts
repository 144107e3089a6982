import type { MarkRecoveryKey, MarkedRecoveryKey } from '../../shared/model/recovery.ts'
import type { Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import type { KeyStates } from './key-state.ts'
import { findKey, setKeyUsed, type KeyFacts } from './key-table.ts'
import type { RecoveryOptions } from './recovery-options.ts'
import { itemOf, keyName } from './set-name.ts'
import { getSet } from './set-table.ts'

type Around = Pick<RecoveryOptions, 'vault' | 'nowMs' | 'record'>

export type MarkedKey =
  | { answer: Extract<MarkedRecoveryKey, { kind: 'too-late' | 'gone' }> }
  /** `subject` is there where something was changed. */
  | { answer: { kind: 'done' }; subject?: string }

/**
 * Marks a key as used, or takes that back while it is not too long ago. Of one that is so already nothing is changed:
 * when it was used first, and why, stays.
 */
export function markKey(options: Around, states: KeyStates, { id, to, note }: MarkRecoveryKey): MarkedKey {
  const { session } = options.vault
  const marked = session.writeWithReserve('vault', (db): MarkedKey => {
    const key = findKey(db, id)
    if (key === undefined) return { answer: { kind: 'gone' } }
    if ((to === 'used') === (key.usedAtMs !== null)) return { answer: { kind: 'done' } }
    if (to === 'used') return { answer: { kind: 'done' }, subject: markUsed(options, session, db, key, note) }
    if (states.undoLeftMs(key) === 0) return { answer: { kind: 'too-late' } }
    setKeyUsed(db, id, null, '')
    const set = getSet(db, key.setId)
    const subject = keyName(set, key)
    const about = { subject, item: itemOf(set), note: note === '' ? key.note : note }
    options.record(session, db, { ...about, action: 'recovery-unused', origin: 'window' })
    return { answer: { kind: 'done' }, subject }
  })
  if (to === 'used' && 'subject' in marked) states.noteUsed(id)
  return marked
}

/** Inside a transaction: the key is used from now on, and that is on record. Answers what it is called. */
export function markUsed(
  { nowMs, record }: Around,
  session: Session,
  db: Writing,
  key: KeyFacts,
  note: string
): string {
  setKeyUsed(db, key.id, Math.floor(nowMs()), note)
  const set = getSet(db, key.setId)
  const subject = keyName(set, key)
  record(session, db, { action: 'recovery-used', origin: 'window', subject, item: itemOf(set), note })
  return subject
}
