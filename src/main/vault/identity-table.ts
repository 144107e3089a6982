import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'

export function writeIdentity(db: Database, vaultId: string, nowMs: number): void {
  db.prepare('INSERT INTO identity (only, vault_id, created_at_ms) VALUES (1, ?, ?)').run(vaultId, nowMs)
}

/** Two vaults' files do not mix. Asked before any migration: what is not ours is left as it is. */
export function checkIdentity(db: Database, vaultId: string): void {
  const hasOne = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'identity'"
  if (db.prepare(hasOne).get() === undefined) throw new AppError('vault-damaged')
  const row = db.prepare('SELECT vault_id FROM identity').get() as { vault_id: string } | undefined
  if (row?.vault_id !== vaultId) throw new AppError('vault-damaged')
}

/** A vault that was restored is another vault, with an id of its own. */
export function changeIdentity(db: Database, vaultId: string): void {
  db.prepare('UPDATE identity SET vault_id = ?').run(vaultId)
}
