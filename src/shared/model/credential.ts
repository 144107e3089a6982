import { z } from 'zod'
import { credentialKinds, fieldKinds, fieldRoles, secondFactorKinds } from '../rules/credential-kinds.ts'
import {
  fieldLabelMaxLength,
  fieldMaxLength,
  fieldsMax,
  notesMaxLength,
  tagMaxLength,
  tagsMax
} from '../rules/limits.ts'
import { CodeSummary } from './code.ts'
import { AttachmentId, CredentialId, FieldId, FolderId, TypedId } from './ids.ts'

export const CredentialKind = z.enum(credentialKinds)
export type CredentialKind = z.infer<typeof CredentialKind>
export const FieldKind = z.enum(fieldKinds)
export const FieldRole = z.enum(fieldRoles)

/** One word or a few to find things by; compared folded, kept as it was typed first. */
export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(tagMaxLength)
  .refine((tag) => !tag.includes('\0'))

/** What a list shows of a credential. No secret field exists here, so none can slip into a store. */
export const CredentialSummary = z.object({
  id: CredentialId,
  kind: CredentialKind,
  title: z.string(),
  /** What stands in the place of the user name: the card's holder, the network's name; see `kindPlaces`. */
  userName: z.string(),
  /** Host of the first web address, empty where there is none. */
  host: z.string(),
  tags: z.array(z.string()),
  folderId: FolderId.nullable(),
  isFavourite: z.boolean(),
  codes: z.array(CodeSummary),
  updatedAtMs: z.number().int()
})
export type CredentialSummary = z.infer<typeof CredentialSummary>

/** A further field. What is concealed comes without its value, which is revealed or copied one at a time. */
export const Field = z.object({
  id: FieldId,
  role: FieldRole,
  kind: FieldKind,
  /** Empty where the role says it all. */
  label: z.string(),
  /** Dates are `YYYY-MM-DD` or `YYYY-MM`; empty for a concealed field. */
  value: z.string(),
  hasValue: z.boolean()
})
export type Field = z.infer<typeof Field>

/** A second factor that the site asks for, and where it goes: which phone, number, mailbox or key. */
export const SecondFactor = z.object({
  kind: z.enum(secondFactorKinds),
  where: z.string().max(256)
})
export type SecondFactor = z.infer<typeof SecondFactor>

export const Attachment = z.object({
  id: AttachmentId,
  name: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  createdAtMs: z.number().int()
})
export type Attachment = z.infer<typeof Attachment>

export const CredentialDetail = CredentialSummary.extend({
  url: z.string(),
  hasPassword: z.boolean(),
  hasNotes: z.boolean(),
  fields: z.array(Field),
  secondFactors: z.array(SecondFactor),
  attachments: z.array(Attachment),
  /** Counts the changes; an editor sends it back, so that two changes never overwrite each other unseen. */
  revision: z.number().int().positive(),
  /** Earlier versions that are kept. */
  versions: z.number().int().nonnegative(),
  createdAtMs: z.number().int(),
  /** When its password was last copied or shown; null where never. */
  usedAtMs: z.number().int().nullable(),
  isTrashed: z.boolean()
})
export type CredentialDetail = z.infer<typeof CredentialDetail>

/**
 * All words of the query must be in title, user name or address, in any order. The best `limit` are answered: titles
 * that begin with the query first. An empty query finds everything.
 */
export const CredentialSearch = z.object({
  query: z.string().max(256),
  limit: z.number().int().min(1).max(500)
})
export type CredentialSearch = z.infer<typeof CredentialSearch>

/** A credential in the trash: enough to know it again. */
export const TrashedCredential = CredentialSummary.pick({
  id: true,
  kind: true,
  title: true,
  userName: true
}).extend({
  trashedAtMs: z.number().int(),
  /** When it is erased by itself; null where that is off. */
  erasesAtMs: z.number().int().nullable()
})
export type TrashedCredential = z.infer<typeof TrashedCredential>

export const FieldDraft = z.object({
  /**
   * Names a field the credential has. A new one has none, or one that the editor made for it, so that what was kept of
   * a hidden value while it was typed is found again.
   */
  id: FieldId.optional(),
  role: FieldRole,
  kind: FieldKind,
  label: z.string().trim().max(fieldLabelMaxLength),
  /** Left out where it stays as it is. */
  value: z.string().max(fieldMaxLength).optional()
})
export type FieldDraft = z.infer<typeof FieldDraft>

/** What the editor sends. Whatever is left out stays as it is; an empty secret is removed. */
export const CredentialDraft = z.object({
  id: CredentialId.optional(),
  /** The revision the editor began from; another one in the vault answers `conflict`. */
  revision: z.number().int().positive().optional(),
  /** What was kept of this editor while it was typed in: gone with the save; secrets not sent again are in it. */
  typedId: TypedId.optional(),
  kind: CredentialKind.optional(),
  title: z
    .string()
    .trim()
    .min(1)
    .max(256)
    // SQLite's length() stops at it, and the row's check would fail where this one passed.
    .refine((title) => !title.includes('\0')),
  userName: z.string().max(1024),
  url: z.string().max(2048),
  password: z.string().max(fieldMaxLength).optional(),
  notes: z.string().max(notesMaxLength).optional(),
  /** All of them, in their order; one that is not among them is removed. */
  fields: z.array(FieldDraft).max(fieldsMax).optional(),
  secondFactors: z.array(SecondFactor).max(20).optional(),
  tags: z.array(Tag).max(tagsMax).optional(),
  folderId: FolderId.nullable().optional(),
  isFavourite: z.boolean().optional()
})
export type CredentialDraft = z.infer<typeof CredentialDraft>

/** Fields that are sealed inside the vault and shown only on request: the two every kind has, or a concealed one. */
export const SecretField = z.union([z.enum(['password', 'notes']), FieldId])
export type SecretField = z.infer<typeof SecretField>

export const CopyField = z.union([z.enum(['userName', 'password', 'url', 'notes']), FieldId])
export type CopyField = z.infer<typeof CopyField>

/** Names a secret field: of the credential as it is, or of one of its earlier versions. */
export const SecretPlace = z.object({
  id: CredentialId,
  field: SecretField,
  revision: z.number().int().positive().optional()
})

export const Revealed = z.object({ value: z.string(), hidesAfterMs: z.number().int() })
export type Revealed = z.infer<typeof Revealed>
