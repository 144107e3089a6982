import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkFolder } from '../../../src/main/backup/backup-files.ts'
import { BackupFault } from '../../../src/main/backup/backup-fault.ts'
import { sourceOf, type ByteSink } from '../../../src/main/backup/bytes.ts'
import { printManifest, type Manifest } from '../../../src/main/backup/manifest.ts'
import { openOwnEnvelope } from '../../../src/main/backup/read-envelope.ts'
import type { Addressee } from '../../../src/main/backup/recipients.ts'
import { keysLength, unpack } from '../../../src/main/backup/unpack.ts'
import { writeEnvelope } from '../../../src/main/backup/write-envelope.ts'
import { publicKeyOf } from '../../../src/main/crypto/hpke.ts'
import { BackupFileKey } from '../../../src/main/crypto/keys.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const vaultId = '3f0c2d52-58a8-4f4f-9a7e-0a1c5d6e7f80'
const part = { schemaVersion: 2, generation: 1, setHash: '0'.repeat(64), rows: 0, sizeBytes: 5, tables: {} }
const manifest: Manifest = {
  format: 'latchkey-backup',
  version: 1,
  appVersion: '0.1.0',
  vaultId,
  madeAtMs: 0,
  keyEpoch: 1,
  auditCount: 0,
  auditHead: '0'.repeat(64),
  vault: part,
  seeds: part
}
const keys = Buffer.alloc(keysLength, 7)
const file = Buffer.from('bytes')

let addressee: Addressee
beforeAll(async () => {
  addressee = { kind: 'kit', publicKey: (await publicKeyOf(randomSecret())).toString('base64url') }
})

/** What becomes of a backup that is sound as an envelope and holds these sections. */
async function fate(sections: Buffer[]): Promise<string> {
  const pieces: Buffer[] = []
  const sink: ByteSink = { write: (bytes) => Promise.resolve(void pieces.push(Buffer.from(bytes))) }
  const fileKey = new BackupFileKey(randomSecret())
  const id = '0b9ad3f6-5ad5-4a51-8c0e-7b6b7d3b5a11'
  const bound = { version: 1, id, vaultId, createdAtMs: 0, generation: 1, keyEpoch: 1 } as const
  await writeEnvelope(sink, fileKey, bound, [addressee], sections.map(sourceOf))
  try {
    using contents = await openOwnEnvelope(sourceOf(Buffer.concat(pieces)), fileKey)
    await using work = await makeWorkFolder(join(newFolder(), 'work'))
    using unpacked = await unpack(contents, work)
    return unpacked.manifest.vaultId === vaultId ? 'unpacked' : 'another'
  } catch (error) {
    if (error instanceof BackupFault) return error.problem
    throw error
  }
}
const with_ = (change: object) => [printManifest({ ...manifest, ...change }), keys, file, file]

describe('a backup taken apart', () => {
  test('is its manifest, its keys and two files', async () => {
    expect(await fate(with_({}))).toBe('unpacked')
  })

  test.each<[string, () => Buffer[], string]>([
    [
      'the manifest of another vault',
      () => with_({ vaultId: '0b9ad3f6-5ad5-4a51-8c0e-7b6b7d3b5a11' }),
      'contents-differ'
    ],
    ['a manifest of a later form', () => with_({ version: 2 }), 'contents-differ'],
    ['no manifest', () => [Buffer.from('{'), keys, file, file], 'contents-differ'],
    ['a file of another length', () => with_({ seeds: { ...part, sizeBytes: 6 } }), 'contents-differ'],
    ['too few keys', () => [printManifest(manifest), keys.subarray(1), file, file], 'contents-differ'],
    ['more keys', () => [printManifest(manifest), Buffer.alloc(keysLength + 1), file, file], 'damaged'],
    ['a manifest that is far too long', () => [Buffer.alloc(100_000, '{'), keys, file, file], 'damaged'],
    ['one section more', () => [...with_({}), file], 'damaged'],
    ['one section less', () => with_({}).slice(0, 3), 'damaged']
  ])('is refused with %s', async (_, sections, problem) => {
    expect(await fate(sections())).toBe(problem)
  })
})
