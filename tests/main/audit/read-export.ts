import { createHash, createPublicKey, verify } from 'node:crypto'

export interface ReadExport {
  /** Number of the first line whose hash is wrong, from 1. */
  firstBad: number | undefined
  isSigned: boolean
  start: Record<string, unknown>
  records: Record<string, unknown>[]
}

/** A reader of exported trails, written from `docs/audit-export.md` alone: nothing of it comes from `src/`. */
export function readExport(file: Buffer): ReadExport {
  const lines = file.toString('utf8').split('\n')
  if (lines.pop() !== '') throw new Error('the last line has no end')
  const last = JSON.parse(lines.pop() ?? '') as { records: number; signature: string }
  let hash = Buffer.alloc(32)
  let firstBad: number | undefined
  for (const [at, line] of lines.entries()) {
    const bytes = Buffer.from(line, 'utf8')
    const body = bytes.subarray(0, bytes.length - 75)
    hash = createHash('sha256').update(hash).update(body).digest()
    if (`,"hash":"${hash.toString('hex')}"}` !== bytes.subarray(bytes.length - 75).toString())
      firstBad ??= at + 1
  }
  const [start = {}, ...records] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  const signed = `latchkey/v1/audit-export\n${hash.toString('hex')}\n${String(last.records)}`
  const x = Buffer.from(String(start.key), 'hex').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const isSigned =
    last.records === records.length &&
    verify(null, Buffer.from(signed), key, Buffer.from(last.signature, 'hex'))
  return { firstBad, isSigned, start, records }
}
