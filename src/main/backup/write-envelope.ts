import { derive } from '../crypto/derive.ts'
import { MacKey, StreamKey, type BackupFileKey } from '../crypto/keys.ts'
import { checksum, mac } from '../crypto/mac.ts'
import { randomSalt } from '../crypto/random.ts'
import { chunkLength, chunksOf, encryptChunk } from '../crypto/stream.ts'
import type { ByteSink, ByteSource } from './bytes.ts'
import { printHeader, type BackupHeader } from './envelope-header.ts'
import { sealFileKey, type Addressee, type BoundHeader } from './recipients.ts'

/** Before each section stands its length, 64 bits, big endian. */
export const sectionPrefixLength = 8
/** Random bytes before the first chunk: no two files have the same key for their chunks. */
export const payloadSaltLength = 32

/**
 * Writes one backup file: header, the file key sealed to every addressee, the sections encrypted under it. Layout:
 * `docs/vault-format.md`, "Backup file". A slice of 64 KiB at a time; errors are those of source and sink.
 *
 * SECURITY: `fileKey` must be fresh for every file.
 */
export async function writeEnvelope(
  sink: ByteSink,
  fileKey: BackupFileKey,
  bound: BoundHeader,
  addressees: readonly Addressee[],
  sections: readonly ByteSource[]
): Promise<BackupHeader> {
  const payloadBytes = sections.reduce((sum, { sizeBytes }) => sum + sectionPrefixLength + sizeBytes, 0)
  const recipients = []
  for (const addressee of addressees) recipients.push(await sealFileKey(fileKey, bound, addressee))
  const header: BackupHeader = { ...bound, payloadBytes, recipients }

  const covered = printHeader(header)
  const summed = Buffer.concat([covered, Buffer.from(`${checksum(covered).toString('base64url')}\n`)])
  const headerMac = macOfHeader(fileKey, summed)
  await sink.write(summed)
  await sink.write(Buffer.from(`${headerMac.toString('base64url')}\n`))

  const salt = randomSalt(payloadSaltLength)
  await sink.write(salt)
  using key = payloadKey(fileKey, headerMac, salt)
  const last = chunksOf(payloadBytes) - 1
  let n = 0
  for await (const plain of chunksFrom(sections)) {
    await sink.write(encryptChunk(key, n, n === last, plain))
    plain.fill(0)
    n += 1
  }
  if (n !== last + 1) throw new Error('a section is not as long as it was said to be')
  return header
}

/** HMAC of a file's first three lines. */
export function macOfHeader(fileKey: BackupFileKey, covered: Uint8Array): Buffer {
  using key = new MacKey(derive(fileKey, 'backupHeaderMac', []))
  return mac(key, covered)
}

/** The key of the chunks: bound to the header by its MAC, so that contents cannot go under another header. */
export function payloadKey(fileKey: BackupFileKey, headerMac: Uint8Array, salt: Uint8Array): StreamKey {
  return new StreamKey(derive(fileKey, 'backupPayload', [headerMac], salt))
}

/** All sections behind each other, cut into chunks. Each is good until the next is asked for. */
async function* chunksFrom(sections: readonly ByteSource[]): AsyncGenerator<Buffer> {
  const chunk = Buffer.allocUnsafeSlow(chunkLength)
  let filled = 0
  for (const section of sections) {
    const prefix = Buffer.alloc(sectionPrefixLength)
    prefix.writeBigUInt64BE(BigInt(section.sizeBytes))
    for await (const piece of piecesOf(prefix, section)) {
      let taken = 0
      while (taken < piece.byteLength) {
        if (filled === chunkLength) {
          yield chunk
          filled = 0
        }
        const copied = piece.copy(chunk, filled, taken)
        filled += copied
        taken += copied
      }
      piece.fill(0)
    }
  }
  yield chunk.subarray(0, filled)
}

async function* piecesOf(prefix: Buffer, section: ByteSource): AsyncGenerator<Buffer> {
  yield prefix
  for (let at = 0; at < section.sizeBytes;) {
    const piece = await section.read(at, Math.min(chunkLength, section.sizeBytes - at))
    if (piece.byteLength === 0) throw new Error('a section is not as long as it was said to be')
    at += piece.byteLength
    yield piece
  }
}
