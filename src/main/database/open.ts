import Sqlite, { type Database } from 'better-sqlite3'
import { AppError } from '../../shared/bridge/errors.ts'
import type { DatabaseKey } from '../crypto/keys.ts'
import { keyLength } from '../crypto/keys.ts'
import { openWithWholeLog } from './write-ahead-log.ts'

/** Set on every open, in this order, and read back: the library's own defaults lose rows and spill plain text. */
const pragmas: readonly (readonly [name: string, set: string, reads: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['temp_store', 'MEMORY', 2],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', '1', 1],
  ['checkpoint_fullfsync', '1', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['foreign_keys', 'ON', 1]
]

export interface OpenOptions {
  file: string
  key: DatabaseKey
  mode: 'create' | 'existing'
  /** Path of a build of SQLite other than the package's own; null takes that one. */
  nativeBinding: string | null
}

/**
 * Opens one database file in SQLCipher 4 format under a raw 32-byte key.
 *
 * Throws `vault-damaged` where the key does not fit or the file is not a database; the two cannot be told apart.
 * Throws where any safety setting does not hold afterwards, and `io-error` where commits in its log were not seen.
 */
export function openDatabase(options: OpenOptions): Database {
  const open = (): Database => openAndRead(options)
  return options.mode === 'create' ? open() : openWithWholeLog(options.file, open)
}

function openAndRead({ file, key, mode, nativeBinding }: OpenOptions): Database {
  const options = { fileMustExist: mode === 'existing', timeout: 2000 }
  const db = new Sqlite(file, nativeBinding === null ? options : { ...options, nativeBinding })
  try {
    db.pragma("cipher = 'sqlcipher'")
    db.pragma('legacy = 4')
    giveKey(db, key)
    for (const [name, set] of pragmas) db.pragma(`${name} = ${set}`)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    for (const [name, , expected] of pragmas) {
      const found: unknown = db.pragma(name, { simple: true })
      if (found !== expected) throw new Error(`pragma ${name} did not hold`)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function giveKey(db: Database, key: DatabaseKey): void {
  // SECURITY: never `PRAGMA key`: that is a string which cannot be zeroed, and a misspelt one encrypts nothing.
  withRaw(key, (raw) => db.key(raw))
}

function withRaw(key: DatabaseKey, use: (raw: Buffer) => void): void {
  const marker = Buffer.from('raw:', 'latin1')
  // Not from JavaScript's heap, as `SecretBytes` has it: SQLite would be lent a copy, and the first stay unwiped.
  const raw = Buffer.from(new ArrayBuffer(marker.byteLength + keyLength))
  raw.set(marker)
  try {
    key.use((bytes) => raw.set(bytes, marker.byteLength))
    use(raw)
  } finally {
    raw.fill(0)
  }
}

/** First bytes of every SQLite file that is not encrypted. */
const plainHeader = 'SQLite format 3'

/**
 * SECURITY: throws `vault-damaged` where a database file begins like a plain one. A mistake with the key leaves a
 * plain file and no error, so the bytes on disk are looked at, not the settings.
 */
export function assertEncrypted(firstBytes: Uint8Array): void {
  const start = Buffer.from(firstBytes.subarray(0, plainHeader.length)).toString('latin1')
  if (start === plainHeader) throw new AppError('vault-damaged')
}

/**
 * Puts a copy that nobody has open under another key. Only for throw-away copies in the making: broken off half-way,
 * such a file opens with neither key. (`VACUUM INTO` cannot give the copy a key of its own.)
 */
export function rekeyCopy(
  file: string,
  from: DatabaseKey,
  to: DatabaseKey,
  nativeBinding: string | null
): void {
  const db = openDatabase({ file, key: from, mode: 'existing', nativeBinding })
  try {
    db.pragma('journal_mode = DELETE')
    withRaw(to, (raw) => db.rekey(raw))
  } finally {
    db.close()
  }
}
