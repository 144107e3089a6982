import { createSecretKey, type KeyObject } from 'node:crypto'
import type { SecretBytes } from './secret-bytes.ts'

/** Length of every symmetric key here, in bytes. */
export const keyLength = 32

/** A 32-byte key. Each use has a class of its own, so that one key cannot stand in for another. */
export abstract class Key {
  readonly #secret: SecretBytes
  #object: KeyObject | undefined

  constructor(secret: SecretBytes) {
    if (secret.length !== keyLength) throw new Error('a key has 32 bytes')
    this.#secret = secret
  }

  use<T>(borrow: (bytes: Buffer) => T): T {
    return this.#secret.use(borrow)
  }

  /**
   * Lends the key as Node's cryptography takes it: given bytes, Node 24 takes longer to find out that they are no key
   * object than to work with them. Throws after `wipe`.
   *
   * SECURITY: its copy is OpenSSL's own, which zeroes it when it is let go; given bytes, every call makes such a copy.
   */
  useObject<T>(borrow: (key: KeyObject) => T): T {
    return this.#secret.use((bytes) => borrow((this.#object ??= createSecretKey(bytes))))
  }

  wipe(): void {
    this.#object = undefined
    this.#secret.wipe()
  }

  [Symbol.dispose](): void {
    this.wipe()
  }
}

/** The vault's root: random, never encrypts anything itself; every other key of a vault is derived from it. */
export class RootKey extends Key {
  readonly kind = 'root'
}
/** What the operating system's keychain keeps for one vault. */
export class KeychainSecret extends Key {
  readonly kind = 'keychain'
}
/** What a key file on removable media holds. */
export class KeyFileSecret extends Key {
  readonly kind = 'key-file'
}
/** Wraps the root key in one slot of the keyring. */
export class SlotKey extends Key {
  readonly kind = 'slot'
}
/** Opens the pages of one database file. */
export class DatabaseKey extends Key {
  readonly kind = 'database'
}
/** Wraps another key: that of the seeds database, of the audit trail. */
export class WrapKey extends Key {
  readonly kind = 'wrap'
}
/** Seals secret documents inside a database. */
export class SealKey extends Key {
  readonly kind = 'seal'
}
/** Authenticates without hiding: the keyring file, the audit chain, seed fingerprints. */
export class MacKey extends Key {
  readonly kind = 'mac'
}
/** The random key of one backup file, sealed to each recipient; header and contents have keys derived from it. */
export class BackupFileKey extends Key {
  readonly kind = 'backup-file'
}
/** Encrypts one stream of chunks, and nothing after it. */
export class StreamKey extends Key {
  readonly kind = 'stream'
}
