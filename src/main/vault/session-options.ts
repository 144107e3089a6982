import type { DatabaseKey, MacKey, RootKey } from '../crypto/keys.ts'
import type { Keyring } from './keyring.ts'
import type { OpenFile } from './open-file.ts'
import type { FileReader, VaultFiles } from './vault-files.ts'

/** What it takes to open the databases of a vault. */
export interface SessionOptions {
  files: VaultFiles
  rootKey: RootKey
  /** Its MAC has been checked. */
  keyring: Keyring
  mode: 'create' | 'existing'
  nowMs: number
  nativeBinding: string | null
  /** Opened from a private copy: nothing is written. */
  isReadOnly?: boolean
}

/** A database that is open, and the descriptor beside it, which must outlive it. */
export interface Held {
  file: OpenFile
  reader: FileReader
  key: DatabaseKey
  pageKey: MacKey
}
