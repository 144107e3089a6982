import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { BackupFault } from '../../../src/main/backup/backup-fault.ts'
import { sourceOf, type ByteSink } from '../../../src/main/backup/bytes.ts'
import { BackupHeader, magic } from '../../../src/main/backup/envelope-header.ts'
import { openEnvelope, readStart } from '../../../src/main/backup/read-envelope.ts'
import { passwordAddressee, type Addressee, type BackupSecret } from '../../../src/main/backup/recipients.ts'
import { macOfHeader, payloadKey, writeEnvelope } from '../../../src/main/backup/write-envelope.ts'
import { publicKeyOf } from '../../../src/main/crypto/hpke.ts'
import { BackupFileKey } from '../../../src/main/crypto/keys.ts'
import { checksum } from '../../../src/main/crypto/mac.ts'
import { passwordBytes } from '../../../src/main/crypto/password-hash.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { chunkLength, chunkTagLength } from '../../../src/main/crypto/stream.ts'

const kitOf = (byte: number): BackupSecret => ({
  kind: 'kit',
  keyPair: SecretBytes.take(Buffer.alloc(32, byte))
})
const passwordOf = (text: string): BackupSecret => ({ kind: 'password', password: passwordBytes(text) })
const kitAddressee = async (byte: number): Promise<Addressee> => {
  const publicKey = await publicKeyOf(SecretBytes.take(Buffer.alloc(32, byte)))
  return { kind: 'kit', publicKey: publicKey.toString('base64url') }
}
const bound = {
  version: 1,
  id: '0b9ad3f6-5ad5-4a51-8c0e-7b6b7d3b5a11',
  vaultId: '3f0c2d52-58a8-4f4f-9a7e-0a1c5d6e7f80',
  createdAtMs: 1_767_323_045_000,
  generation: 12,
  keyEpoch: 3
} as const

async function made(sections: Buffer[], addressees: Addressee[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  const sink: ByteSink = { write: (bytes) => Promise.resolve(void pieces.push(Buffer.from(bytes))) }
  await writeEnvelope(sink, new BackupFileKey(randomSecret()), bound, addressees, sections.map(sourceOf))
  return Buffer.concat(pieces)
}

/** All sections, or the name of what is wrong. Anything else that is thrown makes the test fail. */
async function readBack(file: Buffer, secret: BackupSecret, count: number): Promise<Buffer[] | string> {
  try {
    const opened = await openEnvelope(sourceOf(file), secret)
    if (opened === 'wrong') return 'wrong'
    using contents = opened
    const sections: Buffer[] = []
    for (let n = 0; n < count; n++) {
      const pieces: Buffer[] = []
      const sink: ByteSink = { write: (bytes) => Promise.resolve(void pieces.push(Buffer.from(bytes))) }
      await contents.sectionTo(sink)
      sections.push(Buffer.concat(pieces))
    }
    contents.finish()
    return sections
  } catch (error) {
    if (error instanceof BackupFault) return error.problem
    throw error
  }
}

let kit: Addressee
beforeAll(async () => {
  kit = await kitAddressee(1)
})

describe('a backup file', () => {
  test.each([0, 1, chunkLength - 16, chunkLength - 8, chunkLength, 3 * chunkLength - 16, 200_001])(
    'gives back a section of %i bytes, and a second one',
    async (length) => {
      const sections = [randomBytes(length), Buffer.from('quince')]
      expect(await readBack(await made(sections, [kit]), kitOf(1), 2)).toEqual(sections)
    }
  )

  test('opens with each of its recipients and with nobody else', async () => {
    const password = await passwordAddressee(passwordBytes('an example of seven words'))
    const file = await made([Buffer.from('quince')], [kit, password])
    const expected = [Buffer.from('quince')]
    expect(await readBack(file, kitOf(1), 1)).toEqual(expected)
    // Full-width letters: the same after NFKC.
    expect(await readBack(file, passwordOf('ａn example of seven words'), 1)).toEqual(expected)
    expect(await readBack(file, kitOf(2), 1)).toBe('wrong')
    expect(await readBack(file, passwordOf('an example of six words'), 1)).toBe('wrong')
  })

  test('says in its header when it was made and what opens it, and nothing of what is in it', async () => {
    const file = await made([Buffer.from('quince')], [kit])
    const { header } = await readStart(sourceOf(file))
    expect(header).toMatchObject({ ...bound, payloadBytes: 14 })
    expect(header.recipients).toHaveLength(1)
    expect(file.includes('quince')).toBe(false)
    expect(file.subarray(0, magic.length).toString()).toBe('latchkey-backup v1\n')
  })

  test('has never the same key twice', async () => {
    const files = await Promise.all([1, 2].map(() => made([Buffer.alloc(1000)], [kit])))
    expect(files[0]?.subarray(-500)).not.toEqual(files[1]?.subarray(-500))
  })
})

describe('a damaged backup file', () => {
  const named = ['not-a-backup', 'newer', 'damaged', 'cut-off']

  test('is named so, whichever byte was altered', async () => {
    const file = await made([randomBytes(700), Buffer.from('quince')], [kit])
    const problems = new Set<string>()
    for (let at = 0; at < file.byteLength; at += at < 40 ? 1 : 5) {
      const altered = Buffer.from(file)
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8))
      const answer = await readBack(altered, kitOf(1), 2)
      expect(named, `byte ${String(at)}`).toContain(answer)
      problems.add(String(answer))
    }
    expect(problems).toContain('damaged')
  })

  test('is named so, wherever it was cut off', async () => {
    const file = await made([randomBytes(2 * chunkLength), Buffer.from('quince')], [kit])
    const cuts = [0, 1, 10, magic.length, 100, 300, 500, 600, 1000, file.byteLength - 1]
    for (const at of [...cuts, file.byteLength - chunkLength, file.byteLength - chunkTagLength]) {
      expect(await readBack(file.subarray(0, at), kitOf(1), 2), `cut at ${String(at)}`).toBe('cut-off')
    }
  })

  test('is named so when something was put at its end, or two of its pieces were exchanged', async () => {
    const file = await made([randomBytes(3 * chunkLength)], [kit])
    expect(await readBack(Buffer.concat([file, Buffer.of(0)]), kitOf(1), 1)).toBe('damaged')
    const { length } = await readStart(sourceOf(file))
    const first = length + 32
    const piece = chunkLength + chunkTagLength
    const exchanged = Buffer.concat([
      file.subarray(0, first),
      file.subarray(first + piece, first + 2 * piece),
      file.subarray(first, first + piece),
      file.subarray(first + 2 * piece)
    ])
    expect(exchanged.byteLength).toBe(file.byteLength)
    expect(await readBack(exchanged, kitOf(1), 1)).toBe('damaged')
  })

  test('is found out when its header was made anew around the same contents', async () => {
    // Whoever writes files, but holds no key: another date, and a checksum that fits it.
    const file = await made([Buffer.from('quince')], [kit])
    const other = await made([Buffer.from('quince')], [kit])
    const [start, otherStart] = await Promise.all([file, other].map((one) => readStart(sourceOf(one))))
    const grafted = Buffer.concat([other.subarray(0, otherStart?.length), file.subarray(start?.length)])
    expect(await readBack(grafted, kitOf(1), 1)).toBe('damaged')
  })

  test('is damaged, and not locked with another key, where its header was altered and summed anew', async () => {
    const file = await made([Buffer.from('quince')], [kit])
    const start = await readStart(sourceOf(file))
    const [recipient] = start.header.recipients
    const rewritten = (change: object): Buffer => {
      const lines = Buffer.from(`${magic}${JSON.stringify({ ...start.header, ...change })}\n`)
      const sum = Buffer.from(`${checksum(lines).toString('base64url')}\n`)
      return Buffer.concat([lines, sum, file.subarray(start.covered.byteLength + sum.byteLength)])
    }
    expect(await readBack(rewritten({}), kitOf(1), 1)).toEqual([Buffer.from('quince')])
    const wrapped = randomBytes(48).toString('base64url')
    for (const change of [
      { createdAtMs: 1 },
      { generation: 13 },
      { keyEpoch: 4 },
      { vaultId: '0b9ad3f6-5ad5-4a51-8c0e-7b6b7d3b5a11' },
      { recipients: [{ ...recipient, wrapped }] },
      { recipients: [recipient, recipient] }
    ]) {
      expect(await readBack(rewritten(change), kitOf(1), 1), Object.keys(change).join()).toBe('damaged')
    }
  })

  test('cannot have its contents under another header, even by somebody with its key', () => {
    const fileKey = new BackupFileKey(randomSecret())
    const salt = Buffer.alloc(32, 1)
    const keyOf = (mac: Buffer) => payloadKey(fileKey, mac, salt).use((bytes) => bytes.toString('hex'))
    const macOf = (header: string) => macOfHeader(fileKey, Buffer.from(header))
    expect(keyOf(macOf('one'))).toBe(keyOf(macOf('one')))
    expect(keyOf(macOf('one'))).not.toBe(keyOf(macOf('other')))
  })

  test('asks for no more than a machine has', async () => {
    const password: Addressee = {
      kind: 'password',
      passwordHash: {
        algorithm: 'argon2id',
        memoryKiB: 64 * 1024,
        passes: 3,
        lanes: 4,
        salt: Buffer.alloc(16).toString('base64url')
      },
      publicKey: kit.publicKey
    }
    const file = await made([Buffer.from('quince')], [password])
    const { header } = await readStart(sourceOf(file))
    const [recipient] = header.recipients
    if (recipient?.kind !== 'password') throw new Error('this is no password recipient')
    for (const change of [
      { memoryKiB: 2 ** 30 },
      { memoryKiB: 8 },
      { passes: 1 },
      { passes: 1000 },
      { lanes: 0 },
      { lanes: 300 },
      { memoryKiB: '65536' }
    ]) {
      const passwordHash = { ...recipient.passwordHash, ...change }
      const bomb = { ...header, recipients: [{ ...recipient, passwordHash }] }
      expect(BackupHeader.safeParse(bomb).success, JSON.stringify(change)).toBe(false)
    }
    const many = { ...header, recipients: Array.from({ length: 9 }, () => recipient) }
    expect(BackupHeader.safeParse(many).success).toBe(false)
    const long = Buffer.from(`${magic}${'x'.repeat(100_000)}\n`)
    expect(await readBack(long, kitOf(1), 1)).toBe('damaged')
  })

  test('of a later form is left to a later Latchkey', async () => {
    const file = await made([Buffer.from('quince')], [kit])
    file.write('2', magic.length - 2)
    expect(await readBack(file, kitOf(1), 1)).toBe('newer')
    expect(await readBack(Buffer.from('SQLite format 3\0 and more'), kitOf(1), 1)).toBe('not-a-backup')
  })
})
