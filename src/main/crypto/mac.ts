import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { MacKey } from './keys.ts'

/** HMAC-SHA256 (RFC 2104), 32 bytes. */
export function mac(key: MacKey, data: Uint8Array): Buffer {
  return key.useObject((object) => createHmac('sha256', object).update(data).digest())
}

/** Compares without telling by its time where two values differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}

/** SHA-256, against damage alone: anybody can compute it. */
export function checksum(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}
