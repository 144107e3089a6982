import { DatabaseKey, keyLength } from '../crypto/keys.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { ContentKeys, contentKeysLength } from '../vault/content-keys.ts'
import type { WorkFolder } from './backup-files.ts'
import { BackupFault } from './backup-fault.ts'
import { manifestMaxBytes, parseManifest, type Manifest } from './manifest.ts'
import type { Contents } from './read-envelope.ts'

/** The two keys that open the pages of the copies, then the keys that work inside them. */
export const keysLength = 2 * keyLength + contentKeysLength

export interface PageKeys {
  vault: DatabaseKey
  seeds: DatabaseKey
}

/** A backup taken apart, for whoever looks at it. */
export type UnpackedParts = Pick<Unpacked, 'manifest' | 'pageKeys' | 'contentKeys' | 'files'>

/** What was in a backup: two encrypted databases in a work folder, and what opens them. Wipe it when done. */
export class Unpacked {
  readonly manifest: Manifest
  readonly pageKeys: PageKeys
  readonly contentKeys: ContentKeys
  readonly files: { vault: string; seeds: string }

  constructor(manifest: Manifest, keys: SecretBytes, files: Unpacked['files']) {
    const part = (from: number, to: number) =>
      keys.use((bytes) => SecretBytes.take(Buffer.from(bytes.subarray(from, to))))
    this.manifest = manifest
    this.files = files
    this.pageKeys = {
      vault: new DatabaseKey(part(0, keyLength)),
      seeds: new DatabaseKey(part(keyLength, 2 * keyLength))
    }
    using content = part(2 * keyLength, keysLength)
    this.contentKeys = ContentKeys.parse(content)
  }

  [Symbol.dispose](): void {
    this.pageKeys.vault.wipe()
    this.pageKeys.seeds.wipe()
    this.contentKeys.wipe()
  }
}

/** The keys' section of a backup. */
export function printKeys(pageKeys: PageKeys, contentKeys: ContentKeys): SecretBytes {
  using content = contentKeys.print()
  const all = Buffer.allocUnsafeSlow(keysLength)
  pageKeys.vault.use((bytes) => all.set(bytes, 0))
  pageKeys.seeds.use((bytes) => all.set(bytes, keyLength))
  content.use((bytes) => all.set(bytes, 2 * keyLength))
  return SecretBytes.take(all)
}

/** Writes out everything that is in a backup. Throws a `BackupFault` where it is not what its maker put in. */
export async function unpack(contents: Contents, work: WorkFolder): Promise<Unpacked> {
  using printed = await contents.section(manifestMaxBytes)
  const manifest = printed.use(parseManifest)
  if (manifest === undefined) throw new BackupFault('contents-differ')
  if (manifest.vaultId !== contents.header.vaultId) throw new BackupFault('contents-differ')
  using keys = await contents.section(keysLength)
  if (keys.length !== keysLength) throw new BackupFault('contents-differ')
  const files = { vault: work.path('vault.db'), seeds: work.path('seeds.db') }
  for (const name of ['vault', 'seeds'] as const) {
    await using file = await work.create(`${name}.db`)
    const length = await contents.sectionTo(file)
    if (length !== manifest[name].sizeBytes) throw new BackupFault('contents-differ')
  }
  contents.finish()
  return new Unpacked(manifest, keys, files)
}
