import { z } from 'zod'
import { CodeSummary } from './code.ts'
import { CredentialId } from './ids.ts'
import { notesMaxLength } from '../rules/limits.ts'

/** What a list shows of a credential. No secret field exists here, so none can slip into a store. */
export const CredentialSummary = z.object({
  id: CredentialId,
  title: z.string(),
  userName: z.string(),
  /** Host of the first web address, empty where there is none. */
  host: z.string(),
  codes: z.array(CodeSummary),
  updatedAtMs: z.number().int()
})
export type CredentialSummary = z.infer<typeof CredentialSummary>

export const CredentialDetail = CredentialSummary.extend({
  url: z.string(),
  hasPassword: z.boolean(),
  hasNotes: z.boolean(),
  createdAtMs: z.number().int()
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

/** A login in the trash: enough to know it again. */
export const TrashedCredential = CredentialSummary.pick({ id: true, title: true, userName: true }).extend({
  trashedAtMs: z.number().int()
})
export type TrashedCredential = z.infer<typeof TrashedCredential>

/** What the editor sends. A secret that is left out stays as it is; an empty one is removed. */
export const CredentialDraft = z.object({
  id: CredentialId.optional(),
  title: z
    .string()
    .trim()
    .min(1)
    .max(256)
    // SQLite's length() stops at it, and the row's check would fail where this one passed.
    .refine((title) => !title.includes('\0')),
  userName: z.string().max(1024),
  url: z.string().max(2048),
  password: z.string().max(4096).optional(),
  notes: z.string().max(notesMaxLength).optional()
})
export type CredentialDraft = z.infer<typeof CredentialDraft>

/** Fields that are sealed inside the vault and shown only on request. */
export const SecretField = z.enum(['password', 'notes'])
export type SecretField = z.infer<typeof SecretField>

export const CopyField = z.enum(['userName', 'password', 'url'])
export type CopyField = z.infer<typeof CopyField>
