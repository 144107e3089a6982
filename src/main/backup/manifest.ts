import { z } from 'zod'

/** Sealed at the start of every backup: what must be found again in the two databases after it. */
const hexBytes = z.string().regex(/^[0-9a-f]{64}$/)
const Part = z.strictObject({
  schemaVersion: z.int().min(1),
  generation: z.int().min(0),
  setHash: hexBytes,
  /** Rows that the set hash is over. */
  rows: z.int().min(0),
  /** Bytes of the database file. */
  sizeBytes: z.int().min(1),
  /** Rows of every table, guarded or not. */
  tables: z.record(z.string(), z.int().min(0))
})

export const Manifest = z.strictObject({
  format: z.literal('latchkey-backup'),
  version: z.literal(1),
  appVersion: z.string().max(64),
  vaultId: z.uuid(),
  madeAtMs: z.int(),
  keyEpoch: z.int().min(0),
  auditCount: z.int().min(0),
  auditHead: hexBytes,
  vault: Part,
  seeds: Part
})
export type Manifest = z.infer<typeof Manifest>

export const manifestMaxBytes = 64 * 1024

/** The bytes of the manifest in a backup. */
export function printManifest(manifest: Manifest): Buffer {
  return Buffer.from(JSON.stringify(manifest), 'utf8')
}

/** The manifest, or nothing where the bytes are none. */
export function parseManifest(bytes: Buffer): Manifest | undefined {
  try {
    return Manifest.safeParse(JSON.parse(bytes.toString('utf8'))).data
  } catch {
    return undefined
  }
}
