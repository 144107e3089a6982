import type { Reading } from '../database/handles.ts'
import { noWaiting, type Waiting } from './growing-delay.ts'

type Changing = Pick<Reading, 'prepare'>

/** What was answered wrongly: the way to recovery keys, or the extra confirmation. */
export type AttemptPurpose = 'recovery' | 'confirmation'

/** Wrong answers in a row, and until when the next one has to wait. */
export function readAttempt(db: Changing, purpose: AttemptPurpose): Waiting {
  const row = db.prepare('SELECT wrong, open_at_ms AS openAtMs FROM attempt WHERE purpose = ?').get(purpose)
  return (row as Waiting | undefined) ?? noWaiting
}

export function writeAttempt(db: Changing, purpose: AttemptPurpose, { wrong, openAtMs }: Waiting): void {
  db.prepare('INSERT OR REPLACE INTO attempt (purpose, wrong, open_at_ms) VALUES (?, ?, ?)').run(
    purpose,
    wrong,
    openAtMs
  )
}

export function forgetAttempt(db: Changing, purpose: AttemptPurpose): void {
  db.prepare('DELETE FROM attempt WHERE purpose = ?').run(purpose)
}
