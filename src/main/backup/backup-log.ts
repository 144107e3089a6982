import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { BackupFailure, BackupState } from '../../shared/model/backup.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import { forgetFailures, insertBackup, type BackupRow } from './backup-table.ts'
import type { WrittenBackup } from './make-backup.ts'
import type { Addressee } from './recipients.ts'

export interface BackupLogOptions {
  vault: Vault
  record: RecordAudit
  nowMs: () => number
  newId: () => string
}

type Failure = BackupState['lastFailure']

/** Puts on record, in the vault, what became of each backup. */
export class BackupLog {
  readonly #options: BackupLogOptions
  /** What the vault could not be told, because its disk takes nothing. */
  #unwritten: Failure = null

  constructor(options: BackupLogOptions) {
    this.#options = options
  }

  /** A backup that is there, proven or not. */
  made(row: BackupRow, origin: AuditOrigin): void {
    const { vault, record } = this.#options
    const { session } = vault
    session.write('vault', (db) => {
      forgetFailures(db)
      insertBackup(db, row)
      record(session, db, { action: 'backup-made', origin })
      record(session, db, { action: row.provenAtMs === null ? 'backup-failed' : 'backup-proven', origin })
    })
    this.#unwritten = null
  }

  /** A backup that could not be made. Never throws: the disk that took no backup may take no record either. */
  failed(failure: BackupFailure, origin: AuditOrigin): void {
    const { vault, record, nowMs, newId } = this.#options
    this.#unwritten = { atMs: nowMs(), failure }
    try {
      const { session } = vault
      const { generation, setHash } = session.freshness('vault')
      const row = { id: newId(), madeAtMs: nowMs(), fileName: '', generation, setHash, rows: 0, keyEpoch: 0 }
      session.write('vault', (db) => {
        forgetFailures(db)
        insertBackup(db, { ...row, kitId: null, hasPassword: false, provenAtMs: null, failure })
        record(session, db, { action: 'backup-failed', origin })
      })
      this.#unwritten = null
    } catch {
      // It is shown at least, until the program ends.
    }
  }

  /** Why the last try failed; null where it did not. */
  lastFailure(rows: readonly BackupRow[]): Failure {
    if (this.#unwritten !== null) return this.#unwritten
    const last = rows.at(-1)
    if (last === undefined || last.failure === null) return null
    return { atMs: last.madeAtMs, failure: last.failure }
  }
}

/** What is to be remembered of a backup. `provenAtMs` is null where it was read back and was not what it should be. */
export function backupRow(
  { id, name, manifest }: WrittenBackup,
  addressees: readonly Addressee[],
  provenAtMs: number | null
): BackupRow {
  return {
    id,
    madeAtMs: manifest.madeAtMs,
    fileName: name,
    generation: manifest.vault.generation,
    setHash: Buffer.from(manifest.vault.setHash, 'hex'),
    rows: manifest.vault.rows + manifest.seeds.rows,
    keyEpoch: manifest.keyEpoch,
    kitId: addressees.find(({ kind }) => kind === 'kit')?.publicKey ?? null,
    hasPassword: addressees.some(({ kind }) => kind === 'password'),
    provenAtMs,
    failure: provenAtMs === null ? 'not-proven' : null
  }
}

type ProvenRow = BackupRow & { provenAtMs: number }

export function newestProven(rows: readonly BackupRow[]): ProvenRow | undefined {
  return rows.findLast((row): row is ProvenRow => row.provenAtMs !== null)
}

/** Whether the vault holds something else than a backup. */
export function isBehind(session: Session, proven: BackupRow | undefined): boolean {
  return proven?.setHash.equals(session.freshness('vault').setHash) !== true
}
