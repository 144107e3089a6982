import type { BackupFailure } from '../../shared/model/backup.ts'
import type { Reading, Writing } from '../database/handles.ts'

/** What the vault remembers of a backup it made, or could not make. */
export interface BackupRow {
  id: string
  madeAtMs: number
  /** Empty where none could be made. */
  fileName: string
  generation: number
  /** That of `vault.db`, `seeds.db` behind it: what was in the vault. */
  setHash: Buffer
  rows: number
  keyEpoch: number
  kitId: string | null
  hasPassword: boolean
  provenAtMs: number | null
  failure: BackupFailure | null
}

type Stored = Omit<BackupRow, 'hasPassword'> & { hasPassword: number }

const columns = `id, made_at_ms AS madeAtMs, file_name AS fileName, generation, set_hash AS setHash, rows,
  key_epoch AS keyEpoch, kit_id AS kitId, has_password AS hasPassword, proven_at_ms AS provenAtMs, failure`

/** All, in the order they were made. */
export function listBackups(db: Reading): BackupRow[] {
  const rows = db.prepare(`SELECT ${columns} FROM backup ORDER BY rowid`).all() as Stored[]
  return rows.map((row) => ({ ...row, hasPassword: row.hasPassword === 1 }))
}

export function insertBackup(db: Writing, { hasPassword, ...row }: BackupRow): void {
  db.prepare(
    `INSERT INTO backup (id, made_at_ms, file_name, generation, set_hash, rows, key_epoch, kit_id,
       has_password, proven_at_ms, failure)
     VALUES (@id, @madeAtMs, @fileName, @generation, @setHash, @rows, @keyEpoch, @kitId,
       @hasPassword, @provenAtMs, @failure)`
  ).run({ ...row, hasPassword: hasPassword ? 1 : 0 })
}

/** Only the last try's failure is worth keeping: a disk that stays away must not fill the table. */
export function forgetFailures(db: Writing): void {
  db.prepare("DELETE FROM backup WHERE file_name = ''").run()
}

export function forgetBackup(db: Writing, fileName: string): void {
  db.prepare('DELETE FROM backup WHERE file_name = ?').run(fileName)
}
