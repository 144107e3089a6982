import { z } from 'zod'

/** Identifiers are UUIDs made in main; each kind has its own type so that they cannot be mixed up. */
export const CredentialId = z.uuid().brand<'CredentialId'>()
export type CredentialId = z.infer<typeof CredentialId>

export const CodeId = z.uuid().brand<'CodeId'>()
export type CodeId = z.infer<typeof CodeId>

/** Names a one-time code that was read but not saved; it means nothing after the intake ends or the vault locks. */
export const DraftId = z.uuid().brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>

export const FolderId = z.uuid().brand<'FolderId'>()
export type FolderId = z.infer<typeof FolderId>

/** One custom or further field of a credential; keeps its id through every version. */
export const FieldId = z.uuid().brand<'FieldId'>()
export type FieldId = z.infer<typeof FieldId>

export const AttachmentId = z.uuid().brand<'AttachmentId'>()
export type AttachmentId = z.infer<typeof AttachmentId>

/** What was typed into an editor and is not saved yet; kept sealed in the vault until it is saved or dropped. */
export const TypedId = z.uuid().brand<'TypedId'>()
export type TypedId = z.infer<typeof TypedId>

/** A value the generator made; main keeps it, the last fifty sealed. */
export const GeneratedId = z.uuid().brand<'GeneratedId'>()
export type GeneratedId = z.infer<typeof GeneratedId>

/** What a site handed out at one time to get back in with: backup codes, one long key, a phrase, answers. */
export const RecoverySetId = z.uuid().brand<'RecoverySetId'>()
export type RecoverySetId = z.infer<typeof RecoverySetId>

export const RecoveryKeyId = z.uuid().brand<'RecoveryKeyId'>()
export type RecoveryKeyId = z.infer<typeof RecoveryKeyId>

/** What an audit record is about: a credential, a code, or a recovery set. */
export const AuditItemId = z.uuid()
export type AuditItemId = z.infer<typeof AuditItemId>
