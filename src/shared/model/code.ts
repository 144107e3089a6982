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

/** Whether the site took the first code: never asked (it was in use before), still to be answered, or the answer. */
export const Verification = z.enum(['not-asked', 'open', 'accepted', 'refused'])
export type Verification = z.infer<typeof Verification>
/** What became of the recovery keys that sites hand out with two-factor authentication. */
export const RecoveryAnswer = z.enum(['not-asked', 'open', 'stored', 'none'])
export type RecoveryAnswer = z.infer<typeof RecoveryAnswer>

/** A saved one-time code as the page may know it. */
export const CodeSummary = z.object({
  id: CodeId,
  credentialId: CredentialId.nullable(),
  ...CodeLabel.shape,
  ...CodeSettings.shape,
  /** Place in the person's own order, from 0; null where it was never given one. */
  position: z.number().int().nonnegative().nullable(),
  /** Stands first in the tray's menu and in quick access. */
  isPinned: z.boolean(),
  /** How often it was copied, or for counter-based codes made. */
  uses: z.number().int().nonnegative(),
  /** Unix time in milliseconds. */
  lastUsedAtMs: z.number().int().nullable(),
  verification: Verification,
  recovery: RecoveryAnswer,
  createdAtMs: z.number().int()
})
export type CodeSummary = z.infer<typeof CodeSummary>

/** Ways in which a seed left the vault. */
export const ExposureWay = z.enum(['qr', 'uri', 'secret', 'print', 'batch'])
export type ExposureWay = z.infer<typeof ExposureWay>

/** How a code came in. `unknown` is for codes that are older than this note. */
export const CodeOrigin = z.enum([
  'unknown',
  'pasted-picture',
  'dropped-picture',
  'chosen-picture',
  'screen',
  'camera',
  'typed-text'
])
export type CodeOrigin = z.infer<typeof CodeOrigin>

/** All that may be known of a code: the summary and its history. Never the seed. */
export const CodeDetail = CodeSummary.extend({
  cameFrom: CodeOrigin,
  verifiedAtMs: z.number().int().nullable(),
  /** The next counter of a counter-based code (RFC 4226 §5.1), 0 for the others. */
  counter: z.number().int().nonnegative(),
  /** Seconds that this code's site is ahead of this computer; null where the vault's own offset holds. */
  offsetSeconds: z.number().int().nullable(),
  /** Parameters of its otpauth address that mean nothing to us, kept as they were. */
  extraParameters: z.array(z.object({ name: z.string(), value: z.string() })),
  exposures: z.array(
    z.object({ way: ExposureWay, times: z.number().int().positive(), lastAtMs: z.number().int() })
  )
})
export type CodeDetail = z.infer<typeof CodeDetail>

/** What may be changed of a saved code. What is left out stays as it is. */
export const CodeChange = z.object({
  id: CodeId,
  ...CodeLabel.partial().shape,
  credentialId: CredentialId.nullable().optional(),
  /** Seconds, for this code alone; null for the vault's own offset. */
  offsetSeconds: z.number().int().min(-86_400).max(86_400).nullable().optional(),
  verification: Verification.optional(),
  recovery: RecoveryAnswer.optional(),
  isPinned: z.boolean().optional()
})
export type CodeChange = z.infer<typeof CodeChange>

/** A code in the trash by itself; one whose login is there comes back with the login. */
export const TrashedCode = z.object({
  id: CodeId,
  ...CodeLabel.shape,
  trashedAtMs: z.number().int(),
  /** When it is erased by itself. */
  erasedAtMs: z.number().int().nullable()
})
export type TrashedCode = z.infer<typeof TrashedCode>

/** The code of this moment and, for time-based codes, the one after it and when it changes. */
export const LiveCode = z.object({
  /** Empty for a counter-based code: each one is made once, when it is asked for (`codes.makeNext`). */
  code: z.string(),
  nextCode: z.string().nullable(),
  /** Unix time in milliseconds; null where a code does not run out by itself (counter-based). */
  validFromMs: z.number().int().nullable(),
  validUntilMs: z.number().int().nullable()
})
export type LiveCode = z.infer<typeof LiveCode>

/** A counter-based code that was just made; its counter was on disk before it was. */
export const MadeCode = z.object({
  code: z.string(),
  counter: z.number().int().nonnegative(),
  /** Until when "the site refused it" takes the counter back, Unix time in milliseconds. */
  undoUntilMs: z.number().int()
})
export type MadeCode = z.infer<typeof MadeCode>

/** What came of copying a code: which one is on the clipboard, or when to ask again. */
export const CopiedCode = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('copied'),
    /** `next` where the present code had too little time left; it holds from `validFromMs`. */
    which: z.enum(['current', 'next']),
    validFromMs: z.number().int().nullable(),
    validUntilMs: z.number().int().nullable(),
    /** For a counter-based code, which copying makes: as it is answered where it is made to be read. */
    made: MadeCode.optional()
  }),
  /** Too little time is left and the settings say to wait: nothing was copied; the next code begins then. */
  z.object({ kind: z.literal('wait'), untilMs: z.number().int() })
])
export type CopiedCode = z.infer<typeof CopiedCode>

/** A QR code as its dark modules, row by row, `1` for dark; the quiet zone is the drawer's. */
export const QrModules = z.object({ size: z.number().int().positive(), modules: z.string() })
export type QrModules = z.infer<typeof QrModules>

/** Codes as Google-style batches: one QR code for every ten, and which of the chosen cannot go into one. */
export const BatchExport = z.object({
  parts: z.array(QrModules),
  /** Codes whose settings the format cannot carry; they are not in it. */
  leftOut: z.array(CodeId)
})
export type BatchExport = z.infer<typeof BatchExport>
