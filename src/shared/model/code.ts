import { z } from 'zod'
import { CodeId, CredentialId } from './ids.ts'

export const CodeAlgorithm = z.enum(['SHA1', 'SHA256', 'SHA512'])
export type CodeAlgorithm = z.infer<typeof CodeAlgorithm>

/** How a one-time code is computed (RFC 4226 and 6238). Never the seed. */
export const CodeSettings = z.object({
  /** `totp` runs on the clock, `hotp` on a counter, `steam` is Steam Guard's five letters on the clock. */
  kind: z.enum(['totp', 'hotp', 'steam']),
  algorithm: CodeAlgorithm,
  digits: z.number().int().min(1).max(10),
  /** Seconds a time-based code lives; counter-based codes keep the default and do not use it. */
  periodSeconds: z.number().int().min(1).max(86_400)
})
export type CodeSettings = z.infer<typeof CodeSettings>

export const CodeLabel = z.object({ issuer: z.string().max(256), account: z.string().max(256) })
export type CodeLabel = z.infer<typeof CodeLabel>

/** A saved one-time code as the page may know it. */
export const CodeSummary = z.object({
  id: CodeId,
  credentialId: CredentialId.nullable(),
  ...CodeLabel.shape,
  ...CodeSettings.shape
})
export type CodeSummary = z.infer<typeof CodeSummary>

/** A code in the trash by itself; one whose login is there comes back with the login. */
export const TrashedCode = z.object({ id: CodeId, ...CodeLabel.shape, trashedAtMs: z.number().int() })
export type TrashedCode = z.infer<typeof TrashedCode>

/** The code of this moment and, for time-based codes, the one after it and when it changes. */
export const LiveCode = z.object({
  code: z.string(),
  nextCode: z.string().nullable(),
  /** Unix time in milliseconds; null where a code does not run out by itself (counter-based). */
  validFromMs: z.number().int().nullable(),
  validUntilMs: z.number().int().nullable()
})
export type LiveCode = z.infer<typeof LiveCode>
