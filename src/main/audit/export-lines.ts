import type { AuditRecord } from '../../shared/model/audit.ts'
import { checksum } from '../crypto/mac.ts'

/**
 * The lines of an exported trail, as `docs/audit-export.md` describes them: each is a JSON object whose last member is
 * a hash over the line before and all else of this one, so that whoever has no key can name the first that is wrong.
 */
export const exportFormat = 'latchkey-audit'
export const exportVersion = 1
/** Hash before the first line. */
export const beforeFirstLine = Buffer.alloc(32)
/** Longest line that is read, in bytes. */
export const lineMaxBytes = 64 * 1024

/** SHA-256 over the hash of the line before and the line without its own hash. */
export function lineHash(previous: Uint8Array, body: Uint8Array): Buffer {
  return checksum(Buffer.concat([previous, body]))
}

/** The end of a line: its hash as the last member. */
export const hashMember = /,"hash":"([0-9a-f]{64})"\}$/

/** A line of what it says, behind another; with its line end, and with its hash for the one behind it. */
export function hashedLine(previous: Uint8Array, says: object): { line: string; hash: Buffer } {
  const body = JSON.stringify(says).slice(0, -1)
  const hash = lineHash(previous, Buffer.from(body, 'utf8'))
  return { line: `${body},"hash":"${hash.toString('hex')}"}\n`, hash }
}

/** What is signed: the purpose, the hash of the last line before the signature, and how many records there are. */
export function signedText(lastHash: Uint8Array, records: number): Buffer {
  return Buffer.from(`latchkey/v1/audit-export\n${Buffer.from(lastHash).toString('hex')}\n${String(records)}`)
}

/** A time as people and programs read it; empty where no calendar has such a time. */
export function timeText(atMs: number): string {
  const date = new Date(atMs)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

/** A record as a line says it; `mac` is its code in the vault's own chain. */
export function lineOf({ n, atMs, action, origin, subject, item, note }: AuditRecord, mac: Buffer): object {
  return { n, at: timeText(atMs), atMs, action, origin, subject, item, note, mac: mac.toString('hex') }
}
