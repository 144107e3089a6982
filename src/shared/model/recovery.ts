import { z } from 'zod'
import {
  recoveryKeyMaxLength,
  recoveryKeysMax,
  recoveryLabelMaxLength,
  recoveryNotesMaxLength,
  recoveryPinMinLength,
  recoveryTextMaxLength,
  revealReasonMaxLength
} from '../rules/limits.ts'
import { CredentialId, RecoveryKeyId, RecoverySetId } from './ids.ts'

/** A list of single-use keys, one long key, a phrase of words, or security questions with their answers. */
export const RecoveryKind = z.enum(['keys', 'key', 'phrase', 'questions'])
export type RecoveryKind = z.infer<typeof RecoveryKind>

/** What reading always takes: the master password, or a PIN of the recovery keys' own. */
export const RecoveryWayName = z.enum(['master-password', 'pin'])
export type RecoveryWayName = z.infer<typeof RecoveryWayName>

const RecoveryPassword = z.string().min(1).max(1024)
export const RecoveryProof = z.object({ kind: RecoveryWayName, password: RecoveryPassword })
export type RecoveryProof = z.infer<typeof RecoveryProof>

/** A PIN may hold any characters. The master password is checked against the vault's own. */
export const NewRecoveryWay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('master-password'), password: RecoveryPassword }),
  z.object({ kind: z.literal('pin'), password: RecoveryPassword.min(recoveryPinMinLength) })
])
export type NewRecoveryWay = z.infer<typeof NewRecoveryWay>

const waiting = { retryAfterMs: z.number().int().nonnegative() }
/** Why an authentication led to nothing. Each wrong one is on record, and makes the next wait longer. */
const refusals = [
  z.object({ kind: z.literal('wrong-password'), ...waiting }),
  z.object({ kind: z.literal('too-soon'), ...waiting }),
  /** The system's own question (Touch ID), where there is one, was not confirmed. */
  z.object({ kind: z.literal('not-confirmed') })
] as const
export const RecoveryRefusal = z.discriminatedUnion('kind', [...refusals])
export type RecoveryRefusal = z.infer<typeof RecoveryRefusal>

export const RecoveryState = z.object({
  /** Whether keys can be kept: something opens them. */
  isSetUp: z.boolean(),
  ways: z.array(RecoveryWayName),
  /** Whether the vault has a master password that could open them. */
  canUseMasterPassword: z.boolean(),
  /** Milliseconds until the next authentication is accepted; 0 where it is now. */
  retryAfterMs: z.number().int().nonnegative()
})
export type RecoveryState = z.infer<typeof RecoveryState>

export const ChangedRecoveryWay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  ...refusals
])
export type ChangedRecoveryWay = z.infer<typeof ChangedRecoveryWay>

/** What a person pasted, read into single keys. It is theirs already: reading is not revealing. */
export const ReadRecovery = z.object({
  kind: z.enum(['keys', 'key', 'phrase', 'nothing']),
  keys: z.array(z.object({ text: z.string(), isUsed: z.boolean(), label: z.string() })),
  /** Lines taken for the words around the keys. */
  leftOut: z.array(z.string()),
  /** Whether there were more keys than one set can have: those behind are not among them. */
  tooMany: z.boolean(),
  phrase: z
    .object({
      words: z.number().int(),
      /** By BIP-39: 12 to 24 words of its list with a checksum. */
      state: z.enum(['valid', 'wrong-checksum', 'unknown-words', 'wrong-length']),
      /** Places, from 1, of words that are not in the list. */
      unknown: z.array(z.number().int())
    })
    .nullable()
})
export type ReadRecovery = z.infer<typeof ReadRecovery>
export const RecoveryText = z.string().max(recoveryTextMaxLength)

export const RecoveryKeyDraft = z.object({
  text: z.string().trim().min(1).max(recoveryKeyMaxLength),
  /** The question of an answer, or what the site calls the key; empty for most. */
  label: z.string().trim().max(recoveryLabelMaxLength),
  isUsed: z.boolean().optional()
})
export type RecoveryKeyDraft = z.infer<typeof RecoveryKeyDraft>

/** How to get back in with this site besides the keys. No secret: shown without authentication. */
export const WaysBackIn = z.object({
  /** Web address, mail or phone of the site's support. */
  support: z.string().max(recoveryLabelMaxLength),
  /** Which of the person's mail addresses and phone numbers the site knows. */
  mail: z.string().max(recoveryLabelMaxLength),
  phone: z.string().max(recoveryLabelMaxLength),
  notes: z.string().max(recoveryNotesMaxLength)
})
export type WaysBackIn = z.infer<typeof WaysBackIn>

export const AddRecoverySet = z.object({
  credentialId: CredentialId.nullable(),
  /** Needed where it stands alone; empty where the credential's title says it. */
  name: z
    .string()
    .trim()
    .max(256)
    .refine((name) => !name.includes('\0')),
  kind: RecoveryKind,
  keys: z.array(RecoveryKeyDraft).max(recoveryKeysMax),
  waysBackIn: WaysBackIn,
  /** The set that this one takes the place of: it is revoked in the same step, and kept. */
  replaces: RecoverySetId.optional()
})
export type AddRecoverySet = z.infer<typeof AddRecoverySet>

export const RecoverySetSummary = z.object({
  id: RecoverySetId,
  credentialId: CredentialId.nullable(),
  /** Title of the credential; empty where it stands alone. */
  credentialTitle: z.string(),
  isCredentialTrashed: z.boolean(),
  name: z.string(),
  kind: RecoveryKind,
  total: z.number().int().nonnegative(),
  unused: z.number().int().nonnegative(),
  createdAtMs: z.number().int(),
  /** When the site made it worthless, or another set took its place; null where it counts. */
  revokedAtMs: z.number().int().nullable(),
  replacedBy: RecoverySetId.nullable(),
  /** When the person said that a copy is kept elsewhere, or made one here; null for none. */
  secondCopyAtMs: z.number().int().nullable()
})
export type RecoverySetSummary = z.infer<typeof RecoverySetSummary>

/** One key as everybody at the desk may know it: never its text. */
export const RecoveryKeyRow = z.object({
  id: RecoveryKeyId,
  label: z.string(),
  state: z.enum(['unused', 'used', 'revoked']),
  usedAtMs: z.number().int().nullable(),
  /** Why it was used, in the person's words. */
  note: z.string(),
  /** Until when "used" can be taken back; null where it cannot. */
  undoUntilMs: z.number().int().nullable()
})
export type RecoveryKeyRow = z.infer<typeof RecoveryKeyRow>

export const RecoverySetDetail = RecoverySetSummary.extend({
  keys: z.array(RecoveryKeyRow),
  waysBackIn: WaysBackIn
})
export type RecoverySetDetail = z.infer<typeof RecoverySetDetail>

export const ChangeRecoverySet = z.object({
  id: RecoverySetId,
  name: AddRecoverySet.shape.name.optional(),
  credentialId: CredentialId.nullable().optional(),
  waysBackIn: WaysBackIn.optional(),
  hasSecondCopy: z.boolean().optional(),
  isRevoked: z.boolean().optional(),
  /** All keys of the set in their new order. */
  order: z.array(RecoveryKeyId).max(recoveryKeysMax).optional()
})
export type ChangeRecoverySet = z.infer<typeof ChangeRecoverySet>

export const RevealReason = z.string().trim().min(1).max(revealReasonMaxLength)

export const RevealRecoveryKey = z.object({
  id: RecoveryKeyId,
  proof: RecoveryProof,
  reason: RevealReason,
  /** `use` copies the key and marks it as used, in one step. */
  how: z.enum(['show', 'copy', 'use']),
  /** Said after being told that it was used or revoked before. */
  evenSo: z.boolean().optional()
})
export type RevealRecoveryKey = z.infer<typeof RevealRecoveryKey>

const notThere = [
  ...refusals,
  /** It was there when the window was drawn, and is not any more. */
  z.object({ kind: z.literal('gone') }),
  /** The record that must come first could not be written: nothing was shown. */
  z.object({
    kind: z.literal('no-record'),
    why: z.enum(['disk-full', 'read-only', 'not-writable', 'io-error'])
  })
] as const

export const RevealedRecoveryKey = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), value: z.string(), hidesAfterMs: z.number().int() }),
  z.object({ kind: z.literal('copied') }),
  z.object({ kind: z.literal('already-used'), usedAtMs: z.number().int().nullable(), note: z.string() }),
  z.object({ kind: z.literal('revoked') }),
  /** The seal does not open: altered or damaged. The others of the set are not touched by it. */
  z.object({ kind: z.literal('damaged') }),
  ...notThere
])
export type RevealedRecoveryKey = z.infer<typeof RevealedRecoveryKey>

export const RevealRecoverySet = z.object({ id: RecoverySetId, proof: RecoveryProof, reason: RevealReason })
export const RevealedRecoverySet = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    /** `value` is null for a key whose seal does not open. */
    keys: z.array(z.object({ id: RecoveryKeyId, value: z.string().nullable() })),
    hidesAfterMs: z.number().int()
  }),
  ...notThere
])
export type RevealedRecoverySet = z.infer<typeof RevealedRecoverySet>

export const TakeOutRecoverySet = RevealRecoverySet.extend({ to: z.enum(['text-file', 'printer']) })
export const TakenOutRecoverySet = z.discriminatedUnion('kind', [
  /** `damaged` counts the keys that could not be opened and are not on it. */
  z.object({ kind: z.literal('done'), damaged: z.number().int().nonnegative() }),
  /** The dialog was closed, or nothing came out: on record all the same. */
  z.object({ kind: z.literal('not-done') }),
  ...notThere
])
export type TakenOutRecoverySet = z.infer<typeof TakenOutRecoverySet>

export const MarkRecoveryKey = z.object({
  id: RecoveryKeyId,
  to: z.enum(['used', 'unused']),
  note: z.string().trim().max(revealReasonMaxLength)
})
export type MarkRecoveryKey = z.infer<typeof MarkRecoveryKey>
export const MarkedRecoveryKey = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  /** Used longer ago than can be taken back. */
  z.object({ kind: z.literal('too-late') }),
  z.object({ kind: z.literal('gone') })
])
export type MarkedRecoveryKey = z.infer<typeof MarkedRecoveryKey>
