import type { Reading } from '../database/handles.ts'
import type { RecoveryWay, RecoveryWayKind } from './recovery-lock.ts'

type Changing = Pick<Reading, 'prepare'>

/** The public half of the recovery keys' pair, or nothing where no recovery key could be kept yet. */
export function readRecoveryPublicKey(db: Changing): Buffer | undefined {
  const row = db.prepare('SELECT public_key AS publicKey FROM recovery_lock').get()
  return (row as { publicKey: Buffer } | undefined)?.publicKey
}

export function writeRecoveryPublicKey(db: Changing, publicKey: Buffer, atMs: number): void {
  db.prepare('INSERT INTO recovery_lock (only, public_key, created_at_ms) VALUES (1, ?, ?)').run(
    publicKey,
    atMs
  )
}

export function readRecoveryWays(db: Changing): RecoveryWay[] {
  const sql = `SELECT kind, memory_kib AS memoryKiB, passes, lanes, password_salt AS passwordSalt, salt, nonce,
    wrapped FROM recovery_way ORDER BY kind`
  return db.prepare(sql).all() as RecoveryWay[]
}

export function writeRecoveryWay(db: Changing, way: RecoveryWay): void {
  removeRecoveryWay(db, way.kind)
  db.prepare(
    `INSERT INTO recovery_way (kind, memory_kib, passes, lanes, password_salt, salt, nonce, wrapped)
     VALUES (@kind, @memoryKiB, @passes, @lanes, @passwordSalt, @salt, @nonce, @wrapped)`
  ).run(way)
}

export function removeRecoveryWay(db: Changing, kind: RecoveryWayKind): void {
  db.prepare('DELETE FROM recovery_way WHERE kind = ?').run(kind)
}
