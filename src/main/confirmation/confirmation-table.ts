import type { ConfirmationMode } from '../../shared/model/confirmation.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** The one row of a vault whose extra confirmation is on. */
export interface ConfirmationRow {
  id: string
  mode: ConfirmationMode
  days: number
  /** Steps of 30 s that the phone's clock was ahead at the last code. */
  driftSteps: number
  /** Number of the step whose code was taken last: none up to it is taken again. */
  lastStep: number
  passedAtMs: number
  codesLeft: number
  createdAtMs: number
  revision: number
  sealed: Buffer
}

const columns = `id, mode, days, drift_steps AS driftSteps, last_step AS lastStep, passed_at_ms AS passedAtMs,
  codes_left AS codesLeft, created_at_ms AS createdAtMs, revision, sealed`

/** Nothing where the extra confirmation is off, as it is in every database of a schema before 5. */
export function readConfirmation(db: Pick<Reading, 'prepare'>): ConfirmationRow | undefined {
  const isKnown = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'confirmation'")
  if (isKnown.get() === undefined) return undefined
  const sql = `SELECT ${columns} FROM confirmation ORDER BY created_at_ms DESC LIMIT 1`
  return db.prepare(sql).get() as ConfirmationRow | undefined
}

/** Puts this row in the place of whatever is there. */
export function writeConfirmation(db: Writing, row: ConfirmationRow): void {
  forgetConfirmation(db)
  db.prepare(
    `INSERT INTO confirmation
       (id, mode, days, drift_steps, last_step, passed_at_ms, codes_left, created_at_ms, revision, sealed)
     VALUES
       (@id, @mode, @days, @driftSteps, @lastStep, @passedAtMs, @codesLeft, @createdAtMs, @revision, @sealed)`
  ).run(row)
}

export function forgetConfirmation(db: Pick<Reading, 'prepare'>): void {
  db.prepare('DELETE FROM confirmation').run()
}
