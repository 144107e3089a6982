import { z } from 'zod'
import { QrModules } from './code.ts'

/**
 * The vault's own extra confirmation: a one-time code from the person's phone after the vault was opened. On a local
 * vault it is a rule the program keeps, not encryption: who has the keys and another program does not meet it.
 */
export const ConfirmationMode = z.enum(['every-unlock', 'after-days'])
export type ConfirmationMode = z.infer<typeof ConfirmationMode>

/** When the code is asked: at every unlock, or when the last one is `days` old. */
export const ConfirmationRule = z.object({
  mode: ConfirmationMode,
  days: z.number().int().min(1).max(90)
})
export type ConfirmationRule = z.infer<typeof ConfirmationRule>

export const ConfirmationState = z.object({
  isOn: z.boolean(),
  ...ConfirmationRule.shape,
  sinceMs: z.number().int().nullable(),
  lastPassedAtMs: z.number().int().nullable(),
  backupCodesLeft: z.number().int().min(0).max(10),
  /** Seconds that the phone's clock was found to be ahead of this computer's, in whole periods; 0 where even. */
  driftSeconds: z.number().int(),
  /** The recovery kit must be confirmed before it can be switched on. */
  isKitConfirmed: z.boolean()
})
export type ConfirmationState = z.infer<typeof ConfirmationState>

/** What is scanned with the phone. Shown once, for enrolling; nothing of the vault depends on it yet. */
export const ConfirmationEnrolment = z.object({
  qr: QrModules,
  /** The same for typing: base32 in groups of four. */
  secret: z.string()
})
export type ConfirmationEnrolment = z.infer<typeof ConfirmationEnrolment>

/** A code from the phone, or one of the ten backup codes, as typed. */
export const ConfirmationText = z.string().trim().min(1).max(64)

const refused = [
  z.object({ kind: z.literal('wrong-code'), retryAfterMs: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('too-soon'), retryAfterMs: z.number().int().nonnegative() }),
  /** Right once, and used: the next one is needed. */
  z.object({ kind: z.literal('used-code') })
] as const

export const FinishConfirmation = ConfirmationRule.extend({ code: ConfirmationText })
export const FinishedConfirmation = z.discriminatedUnion('kind', [
  /** It is on. The ten backup codes are shown once. */
  z.object({ kind: z.literal('on'), backupCodes: z.array(z.string()).length(10) }),
  /** Locked or begun anew since: scan again. */
  z.object({ kind: z.literal('gone') }),
  ...refused
])
export type FinishedConfirmation = z.infer<typeof FinishedConfirmation>

export const EnteredConfirmation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unlocked') }),
  z.object({ kind: z.literal('in-doubt') }),
  ...refused
])
export type EnteredConfirmation = z.infer<typeof EnteredConfirmation>

/** Changes that make it weaker need a code once more. */
export const ChangeConfirmation = z.discriminatedUnion('to', [
  z.object({ to: z.literal('rule'), code: ConfirmationText, ...ConfirmationRule.shape }),
  z.object({ to: z.literal('off'), code: ConfirmationText }),
  z.object({ to: z.literal('no-drift') })
])
export type ChangeConfirmation = z.infer<typeof ChangeConfirmation>
export const ChangedConfirmation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  ...refused
])
export type ChangedConfirmation = z.infer<typeof ChangedConfirmation>

export const NewConfirmationCodes = z.discriminatedUnion('kind', [
  /** The ones before open nothing any more. */
  z.object({ kind: z.literal('made'), backupCodes: z.array(z.string()).length(10) }),
  ...refused
])
export type NewConfirmationCodes = z.infer<typeof NewConfirmationCodes>

/** The ten that were just made, for paper: nothing keeps them, so the page that shows them gives them back once. */
export const PrintConfirmationCodes = z.object({ backupCodes: z.array(ConfirmationText).length(10) })
