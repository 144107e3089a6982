import { z } from 'zod'
import { CredentialDetail, Field, SecondFactor } from './credential.ts'
import { CredentialId, FieldId } from './ids.ts'

/** What can differ between two versions of a credential. */
export const VersionPart = z.union([
  z.enum(['kind', 'title', 'userName', 'url', 'password', 'notes', 'secondFactors']),
  FieldId
])
export type VersionPart = z.infer<typeof VersionPart>

/** An earlier version: how the credential was until the time of the next one. */
export const VersionSummary = z.object({
  revision: z.number().int().positive(),
  /** When it was saved, and when another one took its place. */
  savedAtMs: z.number().int(),
  replacedAtMs: z.number().int(),
  /** What the next version changed of it. */
  changed: z.array(VersionPart),
  /** Labels of the changed fields that have no name by their role. */
  changedLabels: z.array(z.string())
})
export type VersionSummary = z.infer<typeof VersionSummary>

/** One version without its secrets, to be shown beside another one. */
export const VersionDetail = CredentialDetail.pick({
  kind: true,
  title: true,
  userName: true,
  url: true,
  hasPassword: true,
  hasNotes: true,
  revision: true,
  updatedAtMs: true
}).extend({ fields: z.array(Field), secondFactors: z.array(SecondFactor) })
export type VersionDetail = z.infer<typeof VersionDetail>

/** An earlier version beside the present one. Of secrets it says only whether they differ. */
export const ComparedVersions = z.object({
  before: VersionDetail,
  now: VersionDetail,
  differs: z.array(VersionPart)
})
export type ComparedVersions = z.infer<typeof ComparedVersions>

/** Brings parts of an earlier version back, as a new version; without `parts` all of it. */
export const RestoreVersion = z.object({
  id: CredentialId,
  revision: z.number().int().positive(),
  parts: z.array(VersionPart).min(1).max(300).optional()
})

/** A password that was in use before; its value is revealed or copied by its revision. */
export const FormerPassword = z.object({
  revision: z.number().int().positive(),
  fromMs: z.number().int(),
  untilMs: z.number().int()
})
export type FormerPassword = z.infer<typeof FormerPassword>
