import type { Reading, Writing } from '../database/handles.ts'
import type { Freshness } from './freshness-table.ts'
import type { OpenFile } from './open-file.ts'

/** A sealed seed on its way from `vault.db`, where it was committed with its code, to the file of the seeds. */
export interface PendingSeed {
  codeId: string
  revision: number
  /** Empty where the code was erased: then the seed is to be erased, too. */
  sealed: Buffer
  fingerprint: Buffer
}

const noFingerprint = Buffer.alloc(32)

/**
 * Commits of two files cannot be one. So a seed is first written here, in the transaction of the code it belongs to;
 * from then on it is saved. `deliverSeeds` of the session carries it over, now or at the next start.
 */
export function sendSeed(db: Writing, seed: PendingSeed): void {
  db.prepare(
    'INSERT INTO outbox (code_id, revision, sealed, fingerprint) VALUES (@codeId, @revision, @sealed, @fingerprint)'
  ).run(seed)
}

/** The same for a code that is erased in this transaction: what waits of its seed goes at once, the rest on its way. */
export function sendErasure(db: Writing, codeId: string): void {
  db.prepare('DELETE FROM outbox WHERE code_id = ?').run(codeId)
  sendSeed(db, { codeId, revision: 0, sealed: Buffer.alloc(0), fingerprint: noFingerprint })
}

export function hasPendingSeeds(db: Reading): boolean {
  return db.prepare('SELECT 1 FROM outbox LIMIT 1').get() !== undefined
}

/** The newest seed of one code that waits. */
export function pendingSeed(db: Reading, codeId: string): PendingSeed | undefined {
  const sql = `SELECT code_id AS codeId, revision, sealed, fingerprint FROM outbox WHERE code_id = ?
    ORDER BY revision DESC LIMIT 1`
  return db.prepare(sql).get(codeId) as PendingSeed | undefined
}

/** What waits, in the order it was saved. */
export function pendingSeeds(db: Reading): PendingSeed[] {
  const sql = 'SELECT code_id AS codeId, revision, sealed, fingerprint FROM outbox ORDER BY n'
  return db.prepare(sql).all() as PendingSeed[]
}

/** Writes what waits into the other file. Doing it twice, after a crash between the two files, changes nothing. */
export function applySeeds(
  from: OpenFile,
  to: OpenFile,
  more: (before: Freshness) => Partial<Freshness>
): void {
  const waiting = from.read(pendingSeeds)
  to.write((db) => {
    const put = db.prepare(
      `INSERT INTO seed (code_id, revision, sealed, fingerprint)
       VALUES (@codeId, @revision, @sealed, @fingerprint)
       ON CONFLICT (code_id) DO UPDATE SET revision = excluded.revision, sealed = excluded.sealed,
         fingerprint = excluded.fingerprint WHERE excluded.revision > revision`
    )
    const erase = db.prepare('DELETE FROM seed WHERE code_id = ?')
    for (const seed of waiting) {
      if (seed.sealed.byteLength === 0) erase.run(seed.codeId)
      else put.run(seed)
    }
  }, more)
}

export function removePendingSeeds(db: Writing): void {
  db.prepare('DELETE FROM outbox').run()
}
