import type { KitStatus } from '../../shared/model/vault.ts'
import type { Reading } from '../database/handles.ts'
import type { KitIdentity } from './kit-slot.ts'

/** A database with a transaction that may be changed, ours or a copy's. */
type Changing = Pick<Reading, 'prepare'>

/** Notes which kit the vault has now. `confirmedAtMs` is null until the person has typed it back. */
export function writeKit(db: Changing, kit: KitIdentity, confirmedAtMs: number | null): void {
  db.prepare(
    'INSERT OR REPLACE INTO kit (only, slot_id, made_at_ms, confirmed_at_ms) VALUES (1, ?, ?, ?)'
  ).run(kit.id, kit.createdAtMs, confirmedAtMs)
}

/** For a vault that comes back without one: its backup was made for a password alone. */
export function forgetKit(db: Changing): void {
  db.prepare('DELETE FROM kit').run()
}

export function confirmKit(db: Changing, atMs: number): void {
  db.prepare('UPDATE kit SET confirmed_at_ms = ?').run(atMs)
}

export function readKit(
  db: Changing
): { slotId: string; madeAtMs: number; confirmedAtMs: number | null } | undefined {
  const sql = 'SELECT slot_id AS slotId, made_at_ms AS madeAtMs, confirmed_at_ms AS confirmedAtMs FROM kit'
  return db.prepare(sql).get() as
    { slotId: string; madeAtMs: number; confirmedAtMs: number | null } | undefined
}

export function kitStatus(db: Changing): KitStatus {
  const kit = readKit(db)
  if (kit === undefined) return 'none'
  return kit.confirmedAtMs === null ? 'unconfirmed' : 'confirmed'
}
