import { z } from 'zod'
import { CodeLabel, CodeSettings, LiveCode } from './code.ts'
import { CodeId, CredentialId, DraftId } from './ids.ts'
import { intakeTextMaxLength } from '../rules/limits.ts'

/** Where texts came from: pixels somebody pasted, dropped or chose, or something typed. */
export const IntakeSource = z.enum(['pasted-picture', 'dropped-picture', 'chosen-picture', 'typed-text'])
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
  'batch-not-supported'
])
export type IntakeProblem = z.infer<typeof IntakeProblem>

export const IntakeRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('code'),
    draftId: DraftId,
    verdict: z.enum(['new', 'already-there']),
    /** The credential this code most likely belongs to, by issuer, host and account. */
    suggestedCredentialId: CredentialId.nullable(),
    ...CodeLabel.shape,
    settings: CodeSettings,
    live: LiveCode
  }),
  z.object({
    kind: z.literal('problem'),
    problem: IntakeProblem,
    /** For a QR code that is no one-time code: what sort of thing it is. Never its content. */
    looksLike: z.enum(['web-address', 'wifi', 'contact', 'text', 'otp']).optional()
  })
])
export type IntakeRow = z.infer<typeof IntakeRow>

export const ReadTexts = z.object({
  source: IntakeSource,
  texts: z.array(z.string().max(intakeTextMaxLength)).min(1).max(64),
  /** Label for a typed secret, which carries none itself. */
  label: CodeLabel.partial().optional()
})

export const SaveDraft = z.object({
  draftId: DraftId,
  credentialId: CredentialId.nullable(),
  ...CodeLabel.partial().shape
})
export const SavedCode = z.object({ codeId: CodeId, credentialId: CredentialId.nullable() })
