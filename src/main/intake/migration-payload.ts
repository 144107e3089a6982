import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire'
import type { CodeAlgorithm } from '../../shared/model/code.ts'

/**
 * One entry of an export of Google Authenticator, as it stands there. Numbers are of the format's own lists, of which
 * 0 is "not said".
 */
export interface MigrationEntry {
  /** The seed as raw bytes, a view on the payload. */
  secret: Uint8Array
  name: string
  issuer: string
  algorithm: number
  digits: number
  type: number
  counter: bigint
}

/** What one picture of an export holds. The format is nowhere published; fields as programs that read it agree. */
export interface MigrationPayload {
  entries: MigrationEntry[]
  version: number
  /** How many pictures the export has, and which one this is, from 0. */
  batchSize: number
  batchIndex: number
  /** The same in all pictures of an export; today's Google Authenticator leaves it out. 0 is none. */
  batchId: number
}

export const payloadMaxBytes = 64 * 1024
export const payloadMaxEntries = 1000

export const algorithmNumbers: Record<CodeAlgorithm, number> = { SHA1: 1, SHA256: 2, SHA512: 3 }
export const digitNumbers = { 6: 1, 8: 2 } as const
export const typeNumbers = { hotp: 1, totp: 2 } as const

/**
 * Reads a payload; `undefined` where it is damaged or cut off, `too-large` beyond 64 KiB or 1,000 entries. Fields
 * that are not known are passed over, as are those of another wire type: newer versions have more of them.
 */
export function readPayload(bytes: Uint8Array): MigrationPayload | 'too-large' | undefined {
  if (bytes.byteLength > payloadMaxBytes) return 'too-large'
  const payload: MigrationPayload = { entries: [], version: 0, batchSize: 0, batchIndex: 0, batchId: 0 }
  try {
    const isRead = readFields(bytes, (field, type, reader) => {
      if (field === 1 && type === WireType.LengthDelimited) {
        if (payload.entries.length === payloadMaxEntries) return false
        payload.entries.push(readEntry(reader.bytes()))
      } else if (type !== WireType.Varint) reader.skip(type, field)
      else if (field === 2) payload.version = reader.int32()
      else if (field === 3) payload.batchSize = reader.int32()
      else if (field === 4) payload.batchIndex = reader.int32()
      else if (field === 5) payload.batchId = reader.int32()
      else reader.uint64()
      return true
    })
    return isRead ? payload : 'too-large'
  } catch {
    // The library's error may quote what it read: it ends here.
    return undefined
  }
}

function readEntry(bytes: Uint8Array): MigrationEntry {
  const entry = {
    secret: bytes.subarray(0, 0),
    name: '',
    issuer: '',
    algorithm: 0,
    digits: 0,
    type: 0,
    counter: 0n
  }
  readFields(bytes, (field, type, reader) => {
    if (field <= 3 && type === WireType.LengthDelimited) {
      const value = reader.bytes()
      if (field === 1) entry.secret = value
      else if (field === 2) entry.name = textOf(value)
      else entry.issuer = textOf(value)
    } else if (type !== WireType.Varint) reader.skip(type, field)
    else if (field === 4) entry.algorithm = reader.int32()
    else if (field === 5) entry.digits = reader.int32()
    else if (field === 6) entry.type = reader.int32()
    else if (field === 7) entry.counter = BigInt(reader.int64())
    else reader.uint64()
    return true
  })
  return entry
}

/** Calls `read` for every field until it answers false. Varints are at most ten bytes, groups at most 8 deep. */
function readFields(
  bytes: Uint8Array,
  read: (field: number, type: WireType, reader: BinaryReader) => boolean
): boolean {
  const reader = new BinaryReader(bytes)
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag()
    // Groups were given up before this format was made. What has one is something else.
    if (type === WireType.StartGroup || type === WireType.EndGroup) throw new Error('group')
    if (!read(field, type, reader)) return false
    if (reader.pos > reader.len) throw new Error('cut off')
  }
  return true
}

/** Writes a payload. The answer holds seeds: whoever gets it wipes it. */
export function writePayload({
  entries,
  version,
  batchSize,
  batchIndex,
  batchId
}: MigrationPayload): Uint8Array {
  const writer = new BinaryWriter()
  for (const { secret, name, issuer, algorithm, digits, type, counter } of entries) {
    writer.tag(1, WireType.LengthDelimited).fork()
    writer.tag(1, WireType.LengthDelimited).bytes(secret)
    writer.tag(2, WireType.LengthDelimited).string(name)
    writer.tag(3, WireType.LengthDelimited).string(issuer)
    writer.tag(4, WireType.Varint).int32(algorithm)
    writer.tag(5, WireType.Varint).int32(digits)
    writer.tag(6, WireType.Varint).int32(type)
    if (counter !== 0n) writer.tag(7, WireType.Varint).int64(counter)
    writer.join()
  }
  writer.tag(2, WireType.Varint).int32(version)
  writer.tag(3, WireType.Varint).int32(batchSize)
  writer.tag(4, WireType.Varint).int32(batchIndex)
  writer.tag(5, WireType.Varint).int32(batchId)
  return writer.finish()
}

/** Bytes that are no UTF-8 become U+FFFD: a name with a mark in it is better than none. */
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
