import { z } from 'zod'
import { fieldsMax } from '../rules/limits.ts'
import { CredentialDraft, CredentialKind, Field, SecretField } from './credential.ts'
import { CredentialId, FieldId, TypedId } from './ids.ts'

/**
 * What stands in an editor now; the same form as a draft, but nothing in it need be finished. It takes the place of
 * what was kept under the same `typedId`; only secrets that are left out stay as they were kept there.
 */
export const KeepTyped = CredentialDraft.omit({ title: true, typedId: true }).extend({
  typedId: TypedId.optional(),
  title: z.string().max(256),
  /** Secrets that were kept and are not to be changed after all: what was typed of them is gone. */
  givenUp: z
    .array(SecretField)
    .max(fieldsMax + 2)
    .optional()
})
export type KeepTyped = z.infer<typeof KeepTyped>

/** Something typed and not saved: what a lock, a quit or a crash left in an editor. */
export const TypedSummary = z.object({
  typedId: TypedId,
  /** The credential that was being changed; null for a new one. */
  credentialId: CredentialId.nullable(),
  kind: CredentialKind,
  title: z.string(),
  atMs: z.number().int()
})
export type TypedSummary = z.infer<typeof TypedSummary>

/** What an editor goes on with. Secrets stay in main: of them it says only that they were typed. */
export const TypedDetail = TypedSummary.extend({
  revision: z.number().int().positive().nullable(),
  userName: z.string(),
  url: z.string(),
  hasTypedPassword: z.boolean(),
  hasTypedNotes: z.boolean(),
  fields: z.array(Field.extend({ id: FieldId.optional() })).nullable(),
  secondFactors: CredentialDraft.shape.secondFactors,
  tags: CredentialDraft.shape.tags,
  folderId: CredentialDraft.shape.folderId,
  isFavourite: CredentialDraft.shape.isFavourite
})
export type TypedDetail = z.infer<typeof TypedDetail>
