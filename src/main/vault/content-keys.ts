import { derive } from '../crypto/derive.ts'
import { keyLength, MacKey, SealKey, type RootKey } from '../crypto/keys.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'

const names = ['sealCredentials', 'sealSeeds', 'seedFingerprint', 'setHash', 'auditMac'] as const

type Secrets = Record<(typeof names)[number], SecretBytes>

/** Length of `ContentKeys.print`, in bytes. */
export const contentKeysLength = names.length * keyLength

/** The keys that work inside the two databases while they are open. They open no file. */
export class ContentKeys {
  readonly sealCredentials: SealKey
  readonly sealSeeds: SealKey
  /** Knows a seed again without opening any. */
  readonly seedFingerprint: MacKey
  /** Authenticates rows and what is known of a file's age. */
  readonly setHash: MacKey
  /** The audit chain's. Not derived: it stays the same when all other keys change, so that the chain goes on. */
  readonly auditMac: MacKey

  private constructor(secrets: Secrets) {
    this.sealCredentials = new SealKey(secrets.sealCredentials)
    this.sealSeeds = new SealKey(secrets.sealSeeds)
    this.seedFingerprint = new MacKey(secrets.seedFingerprint)
    this.setHash = new MacKey(secrets.setHash)
    this.auditMac = new MacKey(secrets.auditMac)
  }

  /** Derives what comes of the root key; `auditMac` is taken over and wiped with the rest. */
  static from(rootKey: RootKey, vaultId: string, auditMac: SecretBytes): ContentKeys {
    const of = (purpose: 'sealCredentials' | 'sealSeeds' | 'seedFingerprint' | 'setHash') =>
      derive(rootKey, purpose, [vaultId])
    return new ContentKeys({
      sealCredentials: of('sealCredentials'),
      sealSeeds: of('sealSeeds'),
      seedFingerprint: of('seedFingerprint'),
      setHash: of('setHash'),
      auditMac
    })
  }

  /** From what `print` gave. Throws where the length is another. */
  static parse(printed: SecretBytes): ContentKeys {
    if (printed.length !== contentKeysLength) throw new Error('five keys were expected')
    const parts = names.map((_, at) =>
      printed.use((bytes) =>
        SecretBytes.take(Buffer.from(bytes.subarray(at * keyLength, (at + 1) * keyLength)))
      )
    )
    return new ContentKeys(Object.fromEntries(names.map((name, at) => [name, parts[at]])) as Secrets)
  }

  /** All five, one behind the other: what a backup carries in its sealed part. */
  print(): SecretBytes {
    const all = Buffer.allocUnsafeSlow(contentKeysLength)
    names.forEach((name, at) => this[name].use((bytes) => all.set(bytes, at * keyLength)))
    return SecretBytes.take(all)
  }

  wipe(): void {
    for (const name of names) this[name].wipe()
  }

  [Symbol.dispose](): void {
    this.wipe()
  }
}
