import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'
import { derive } from '../crypto/derive.ts'
import { DatabaseKey, MacKey, SealKey, type RootKey } from '../crypto/keys.ts'
import type { Reading, Writing } from '../database/handles.ts'
import { refuseDamaged } from '../database/check.ts'
import { migrate, refuseNewer, type Migration } from '../database/migrate.ts'
import { seedsMigrations, vaultMigrations } from '../database/migrations/list.ts'
import { assertEncrypted, openDatabase, pageBytes } from '../database/open.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import type { Keyring } from './keyring.ts'
import { unwrapSeedsKey } from './slots.ts'
import type { VaultFiles } from './vault-files.ts'

export interface SessionOptions {
  files: VaultFiles
  rootKey: RootKey
  keyring: Pick<Keyring, 'vaultId' | 'seedsKey'>
  mode: 'create' | 'existing'
  nowMs: number
  nativeBinding: string | null
}

export type Compartment = 'vault' | 'seeds'

/** Everything that exists only while a vault is unlocked: two open databases and the keys that work inside them. */
export class Session {
  readonly vaultId: string
  readonly sealCredentials: SealKey
  readonly sealSeeds: SealKey
  readonly seedFingerprint: MacKey
  readonly auditMac: MacKey
  readonly #databases: Record<Compartment, Database>

  /** Opens both files, brings their schemas up to date and checks that they belong together. */
  static open(options: SessionOptions): Session {
    try {
      return new Session(options)
    } catch (error) {
      throw sqliteFailure(error)
    }
  }

  private constructor({ files, rootKey, keyring, mode, nowMs, nativeBinding }: SessionOptions) {
    this.vaultId = keyring.vaultId
    const context = [keyring.vaultId]
    using vaultKey = new DatabaseKey(derive(rootKey, 'vaultDatabase', context))
    const unwrapped = unwrapSeedsKey(rootKey, { ...keyring } as Keyring)
    if (unwrapped === undefined) throw new AppError('vault-damaged')
    using seedsKey = unwrapped

    const openOne = (name: Compartment, key: DatabaseKey, migrations: readonly Migration[]): Database => {
      if (mode === 'existing') assertWhole(files.firstBytes(name, pageBytes))
      const db = openDatabase({ file: files.path(name), key, mode, nativeBinding })
      try {
        if (mode === 'existing') {
          refuseNewer(db, migrations)
          checkIdentity(db, keyring.vaultId)
          refuseDamaged(db)
        }
        migrate(db, migrations)
        assertEncrypted(files.firstBytes(name, pageBytes))
        if (mode === 'create') writeIdentity(db, keyring.vaultId, nowMs)
        return db
      } catch (error) {
        db.close()
        throw error
      }
    }
    const vault = openOne('vault', vaultKey, vaultMigrations)
    try {
      this.#databases = { vault, seeds: openOne('seeds', seedsKey, seedsMigrations) }
    } catch (error) {
      vault.close()
      throw error
    }
    this.sealCredentials = new SealKey(derive(rootKey, 'sealCredentials', context))
    this.sealSeeds = new SealKey(derive(rootKey, 'sealSeeds', context))
    this.seedFingerprint = new MacKey(derive(rootKey, 'seedFingerprint', context))
    this.auditMac = new MacKey(derive(rootKey, 'auditMac', context))
  }

  read<T>(compartment: Compartment, work: (db: Reading) => T): T {
    try {
      return work(this.#databases[compartment] as unknown as Reading)
    } catch (error) {
      throw sqliteFailure(error)
    }
  }

  /** Runs `work` in one transaction; what it answers is on disk when this returns. */
  write<T>(compartment: Compartment, work: (db: Writing) => T): T {
    const db = this.#databases[compartment]
    try {
      return db.transaction(() => work(db as unknown as Writing)).immediate()
    } catch (error) {
      throw sqliteFailure(error)
    }
  }

  /** Closes the files and zeroes the keys. */
  [Symbol.dispose](): void {
    for (const key of [this.sealCredentials, this.sealSeeds, this.seedFingerprint, this.auditMac]) key.wipe()
    try {
      this.#databases.vault.close()
    } finally {
      this.#databases.seeds.close()
    }
  }
}

/** A file without one whole page would be taken for a new database and filled: refused before anything writes. */
function assertWhole(firstPage: Uint8Array): void {
  if (firstPage.byteLength < pageBytes) throw new AppError('vault-damaged')
  assertEncrypted(firstPage)
}

function writeIdentity(db: Database, vaultId: string, nowMs: number): void {
  db.prepare('INSERT INTO identity (only, vault_id, created_at_ms) VALUES (1, ?, ?)').run(vaultId, nowMs)
}

/** Two vaults' files do not mix. Asked before any migration: what is not ours is left as it is. */
function checkIdentity(db: Database, vaultId: string): void {
  const hasOne = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'identity'"
  if (db.prepare(hasOne).get() === undefined) throw new AppError('vault-damaged')
  const row = db.prepare('SELECT vault_id FROM identity').get() as { vault_id: string } | undefined
  if (row?.vault_id !== vaultId) throw new AppError('vault-damaged')
}
