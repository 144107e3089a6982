import type { BackupFileKey, StreamKey } from '../crypto/keys.ts'
import { checksum, sameBytes } from '../crypto/mac.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import { chunkLength, chunksOf, chunkTagLength, decryptChunk, encryptedLength } from '../crypto/stream.ts'
import { BackupFault } from './backup-fault.ts'
import type { ByteSink, ByteSource } from './bytes.ts'
import { magic, parseStart, startMaxBytes, type EnvelopeStart } from './envelope-header.ts'
import { openFileKey, type BackupSecret } from './recipients.ts'
import { macOfHeader, payloadKey, payloadSaltLength, sectionPrefixLength } from './write-envelope.ts'

/** Holds the start of every backup with a few recipients; a list of many files reads no more of each. */
const usualStartBytes = 8 * 1024

/**
 * The start of a backup file, checked as far as can be without a key: form, length of the whole file, checksum.
 * Throws a `BackupFault`.
 */
export async function readStart(source: ByteSource): Promise<EnvelopeStart> {
  let bytes = await source.read(0, usualStartBytes)
  if (bytes.indexOf('\n', magic.length) < 0) bytes = await source.read(0, startMaxBytes)
  const start = parseStart(bytes, bytes.byteLength === source.sizeBytes)
  if (checksum(start.covered).toString('base64url') !== start.checksum) throw new BackupFault('damaged')
  const expected = start.length + payloadSaltLength + encryptedLength(start.header.payloadBytes)
  if (source.sizeBytes < expected) throw new BackupFault('cut-off')
  if (source.sizeBytes > expected) throw new BackupFault('damaged')
  return start
}

/**
 * Opens a backup with what somebody has: its contents, or `wrong` where that opens it not. Throws a `BackupFault`
 * where the secret is right and the header is not what its maker wrote.
 */
export async function openEnvelope(source: ByteSource, secret: BackupSecret): Promise<Contents | 'wrong'> {
  const start = await readStart(source)
  const opened = await openFileKey(start.header, secret)
  if (opened === 'wrong') return 'wrong'
  using fileKey = opened
  return await openStart(source, start, fileKey)
}

/** The same for whoever just made the file and still has its key. */
export async function openOwnEnvelope(source: ByteSource, fileKey: BackupFileKey): Promise<Contents> {
  return openStart(source, await readStart(source), fileKey)
}

async function openStart(
  source: ByteSource,
  start: EnvelopeStart,
  fileKey: BackupFileKey
): Promise<Contents> {
  return new Contents(
    source,
    start,
    keyOf(fileKey, start, await source.read(start.length, payloadSaltLength))
  )
}

function keyOf(fileKey: BackupFileKey, start: EnvelopeStart, salt: Buffer): StreamKey {
  const lines = Buffer.concat([start.covered, Buffer.from(`${start.checksum}\n`, 'latin1')])
  const expected = macOfHeader(fileKey, lines)
  // As text: a second spelling of the same bytes is an alteration, too.
  const claimed = Buffer.from(start.mac, 'latin1')
  if (!sameBytes(Buffer.from(expected.toString('base64url'), 'latin1'), claimed))
    throw new BackupFault('damaged')
  return payloadKey(fileKey, expected, salt)
}

/** The decrypted contents of a backup, section after section, in order. Wipe it when done. */
export class Contents {
  readonly header: EnvelopeStart['header']
  readonly #source: ByteSource
  readonly #key: StreamKey
  readonly #firstChunkAt: number
  #next = 0
  #chunk: SecretBytes | undefined
  #used = 0

  constructor(source: ByteSource, start: EnvelopeStart, key: StreamKey) {
    this.header = start.header
    this.#source = source
    this.#key = key
    this.#firstChunkAt = start.length + payloadSaltLength
  }

  /** A section of at most `limit` bytes, whole. */
  async section(limit: number): Promise<SecretBytes> {
    const length = await this.#sectionLength()
    if (length > limit) throw new BackupFault('damaged')
    return SecretBytes.take(await this.#bytes(length))
  }

  /** A section into a sink, a slice at a time. Answers its length. */
  async sectionTo(sink: ByteSink): Promise<number> {
    const length = await this.#sectionLength()
    let left = length
    while (left > 0) {
      const piece = await this.#bytes(Math.min(left, chunkLength))
      left -= piece.byteLength
      await sink.write(piece)
      piece.fill(0)
    }
    return length
  }

  /** Throws where anything follows the last section that was read. */
  finish(): void {
    const isAtEnd = this.#next === chunksOf(this.header.payloadBytes)
    if (!isAtEnd || (this.#chunk?.length ?? 0) !== this.#used) throw new BackupFault('damaged')
  }

  [Symbol.dispose](): void {
    this.#key.wipe()
    this.#chunk?.wipe()
    this.#chunk = undefined
  }

  async #sectionLength(): Promise<number> {
    const length = (await this.#bytes(sectionPrefixLength)).readBigUInt64BE()
    if (length > BigInt(this.header.payloadBytes)) throw new BackupFault('damaged')
    return Number(length)
  }

  async #bytes(length: number): Promise<Buffer> {
    const all = Buffer.allocUnsafeSlow(length)
    for (let filled = 0; filled < length;) {
      const chunk = await this.#current()
      const taken = chunk.use((bytes) => bytes.copy(all, filled, this.#used))
      this.#used += taken
      filled += taken
    }
    return all
  }

  /** The chunk that is being read, decrypted; the next one where that is used up. */
  async #current(): Promise<SecretBytes> {
    if (this.#chunk !== undefined && this.#used < this.#chunk.length) return this.#chunk
    const chunks = chunksOf(this.header.payloadBytes)
    const n = this.#next
    if (n >= chunks) throw new BackupFault('damaged')
    const sealed = await this.#source.read(
      this.#firstChunkAt + n * (chunkLength + chunkTagLength),
      chunkLength + chunkTagLength
    )
    const opened = decryptChunk(this.#key, n, n === chunks - 1, sealed)
    // An empty chunk is only ever that of empty contents, and then there is nothing to ask for.
    if (opened === undefined || opened.length === 0) throw new BackupFault('damaged')
    this.#chunk?.wipe()
    this.#chunk = opened
    this.#next = n + 1
    this.#used = 0
    return opened
  }
}
