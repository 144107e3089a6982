import { z } from 'zod'
import { CodeLabel, CodeOrigin, CodeSettings, LiveCode } from './code.ts'
import { CodeId, CredentialId, DraftId } from './ids.ts'
import { intakeTextMaxLength } from '../rules/limits.ts'

/** Where texts came from: pixels somebody pasted, dropped, chose or scanned, or something typed or pasted as text. */
export const IntakeSource = CodeOrigin.exclude(['unknown'])
export type IntakeSource = z.infer<typeof IntakeSource>

export { intakeTextMaxLength }

/** Why a text is not a one-time code we can keep; words are in the page's `text/`. */
export const IntakeProblem = z.enum([
  'not-a-code',
  'no-secret',
  'secret-not-base32',
  'secret-too-short',
  'secret-too-long',
  'unknown-kind',
  'bad-algorithm',
  'bad-digits',
  'bad-period',
  'bad-counter',
  'label-too-long',
  'batch-damaged',
  'batch-too-large',
  'text-too-long',
  'too-many-codes'
])
export type IntakeProblem = z.infer<typeof IntakeProblem>

/** What sort of thing a QR code is that is no one-time code. */
export const LooksLike = z.enum([
  'web-address',
  'wifi',
  'contact',
  'text',
  'otp',
  'event',
  'place',
  'phone',
  'email',
  'sms',
  'payment',
  'passkey',
  'app-login'
])
export type LooksLike = z.infer<typeof LooksLike>

export const IntakeRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('code'),
    /** A code that is read again while it is held, from another picture or text, is answered under the same id. */
    draftId: DraftId,
    /** `differs`: a code of this issuer and account is there with another seed or other settings. */
    verdict: z.enum(['new', 'already-there', 'differs']),
    /** The saved code that is the same one, or that it differs from; in the trash or not. */
    existing: z.object({ id: CodeId, ...CodeLabel.shape, isTrashed: z.boolean() }).nullable(),
    /** The credential this code most likely belongs to, by issuer, host and account. */
    suggestedCredentialId: CredentialId.nullable(),
    ...CodeLabel.shape,
    settings: CodeSettings,
    /** The counter it stands at, for counter-based codes. */
    counter: z.number().int().nonnegative().nullable(),
    live: LiveCode,
    /** The code opens this very vault's neighbour: keeping it here only would lock its owner out in a circle. */
    isCircular: z.boolean(),
    /** The batch it came in, where it came in one; its site took codes of it long ago. */
    batch: z.string().nullable()
  }),
  z.object({
    /** A kind of code that we cannot compute (mOTP, Yandex and the like): it can be kept as text in a login's notes. */
    kind: z.literal('other-code'),
    draftId: DraftId,
    /** Its scheme or type by name, as `motp`. */
    type: z.string().max(32),
    ...CodeLabel.shape
  }),
  z.object({
    /** How much of an export in several pictures is there. The same batch is said again with every picture. */
    kind: z.literal('batch'),
    batch: z.string(),
    size: z.number().int().positive(),
    /** Numbers of the pictures, from 1. */
    present: z.array(z.number().int().positive()),
    missing: z.array(z.number().int().positive())
  }),
  z.object({
    kind: z.literal('problem'),
    problem: IntakeProblem,
    /** For a QR code that is no one-time code: what sort of thing it is. */
    looksLike: LooksLike.optional(),
    /** For one that is no one-time code: its text made safe to show: short, printable, without a Wi-Fi password. */
    shownText: z.string().max(300).optional(),
    /** The letter that base32 does not have. One letter says nothing about the rest. */
    letter: z.string().max(2).optional(),
    /** The line of a text with several lines, from 1. */
    line: z.number().int().positive().optional()
  })
])
export type IntakeRow = z.infer<typeof IntakeRow>

export const ReadTexts = z.object({
  source: IntakeSource,
  texts: z.array(z.string().max(intakeTextMaxLength)).min(1).max(64),
  /** Label for a typed secret, which carries none itself. */
  label: CodeLabel.partial().optional()
})

/** Where a reviewed code goes: to a credential there is, to a login made for it, or on its own. */
export const SaveTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('credential'), id: CredentialId }),
  z.object({ kind: z.literal('new-login') }),
  z.object({ kind: z.literal('own') })
])
export type SaveTarget = z.infer<typeof SaveTarget>

export const SaveDraft = z.object({
  draftId: DraftId,
  target: SaveTarget,
  ...CodeLabel.partial().shape
})
export const SavedCode = z.object({
  /** Null for a kind that was kept as text. */
  codeId: CodeId.nullable(),
  credentialId: CredentialId.nullable()
})
export const SavedIntake = z.object({ intakeId: z.string(), saved: z.array(SavedCode) })
export type SavedIntake = z.infer<typeof SavedIntake>

/** A screen or a window that can be scanned. */
export const ScreenSource = z.object({
  id: z.string().max(128),
  kind: z.enum(['screen', 'window']),
  name: z.string().max(256),
  /** A small PNG as a `data:` address. */
  thumbnail: z.string()
})
export type ScreenSource = z.infer<typeof ScreenSource>
/** `portal`: the system asks by itself which screen, as on Wayland. `refused`: the system does not let us. */
export const ScreenSources = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sources'), sources: z.array(ScreenSource) }),
  z.object({ kind: z.literal('portal') }),
  z.object({ kind: z.literal('refused') })
])
export type ScreenSources = z.infer<typeof ScreenSources>
