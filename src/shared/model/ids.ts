import { z } from 'zod'

/** Identifiers are UUIDs made in main; each kind has its own type so that they cannot be mixed up. */
export const CredentialId = z.uuid().brand<'CredentialId'>()
export type CredentialId = z.infer<typeof CredentialId>

export const CodeId = z.uuid().brand<'CodeId'>()
export type CodeId = z.infer<typeof CodeId>

/** Names a one-time code that was read but not saved; it means nothing after the intake ends or the vault locks. */
export const DraftId = z.uuid().brand<'DraftId'>()
export type DraftId = z.infer<typeof DraftId>
