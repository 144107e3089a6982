import { z } from 'zod'
import { folderNameMaxLength, manyMax, pageMaxRows } from '../rules/limits.ts'
import { CredentialKind, CredentialSummary, Tag } from './credential.ts'
import { CredentialId, FolderId } from './ids.ts'

/** Which part of the vault a list is about. A folder is meant with all folders in it. */
export const Scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('favourites') }),
  z.object({ kind: z.literal('folder'), folderId: FolderId }),
  z.object({ kind: z.literal('tag'), tag: Tag }),
  z.object({ kind: z.literal('kind'), of: CredentialKind })
])
export type Scope = z.infer<typeof Scope>

export const Sort = z.enum(['title', 'changed', 'created', 'used'])
export type Sort = z.infer<typeof Sort>

/**
 * A window of the list. The query is words, "quoted phrases", -words and operators: `tag:` `folder:` `kind:` `host:`
 * `user:` `title:` `has:code|recovery|attachment|password|notes|second-factor` `is:favourite` `weak:` (see the guide).
 * Without words the order is `sort`, with words the best match first unless `sort` is given.
 */
export const FindCredentials = z.object({
  query: z.string().max(1024),
  scope: Scope,
  sort: Sort.optional(),
  from: z.number().int().nonnegative(),
  count: z.number().int().min(0).max(pageMaxRows),
  /** Where this one is in the list is answered too. */
  placeOf: CredentialId.optional()
})
export type FindCredentials = z.infer<typeof FindCredentials>

/** Where a word of the query was found that is not in what the row shows. */
export const FoundIn = z.enum(['address', 'tags', 'notes', 'fields'])

export const FoundCredential = CredentialSummary.extend({ foundIn: z.array(FoundIn) })
export type FoundCredential = z.infer<typeof FoundCredential>

export const FoundCredentials = z.object({
  /** All that answer the query. */
  total: z.number().int().nonnegative(),
  /** All in the scope, without the query. */
  inScope: z.number().int().nonnegative(),
  from: z.number().int().nonnegative(),
  rows: z.array(FoundCredential),
  /** Where `placeOf` is; null where it is not in the list. */
  place: z.number().int().nonnegative().nullable(),
  /** Folded words to mark in the rows. */
  marks: z.array(z.string()),
  /** Operators of the query that mean nothing, as they were typed. */
  unknown: z.array(z.string())
})
export type FoundCredentials = z.infer<typeof FoundCredentials>

export const Folder = z.object({
  id: FolderId,
  parentId: FolderId.nullable(),
  name: z.string(),
  /** Credentials in it and in the folders in it. */
  count: z.number().int().nonnegative()
})
export type Folder = z.infer<typeof Folder>

/** Everything the bar on the left needs. */
export const Places = z.object({
  all: z.number().int(),
  favourites: z.number().int(),
  kinds: z.array(z.object({ kind: CredentialKind, count: z.number().int() })),
  tags: z.array(z.object({ tag: z.string(), count: z.number().int() })),
  folders: z.array(Folder)
})
export type Places = z.infer<typeof Places>

export const SaveFolder = z.object({
  id: FolderId.optional(),
  parentId: FolderId.nullable(),
  name: z
    .string()
    .trim()
    .min(1)
    .max(folderNameMaxLength)
    .refine((name) => !name.includes('\0'))
})

export const CredentialIds = z.array(CredentialId).min(1).max(manyMax)

/** One change of many credentials. What is left out stays. */
export const Organise = z.object({
  ids: CredentialIds,
  addTags: z.array(Tag).max(20).optional(),
  removeTags: z.array(Tag).max(20).optional(),
  folderId: FolderId.nullable().optional(),
  isFavourite: z.boolean().optional()
})
export type Organise = z.infer<typeof Organise>

/** Credentials that seem to be one and the same. */
export const DuplicateGroup = z.object({
  why: z.enum(['same', 'same-login', 'same-site-and-user']),
  members: z.array(CredentialSummary)
})
export type DuplicateGroup = z.infer<typeof DuplicateGroup>

/** The others become part of the first: nothing of them is lost, and they go to the trash as they were. */
export const MergeCredentials = z.object({ keep: CredentialId, others: z.array(CredentialId).min(1).max(50) })

/** What can be undone next, the latest first; null where nothing can. */
export const UndoStep = z.object({
  action: z.enum([
    'added',
    'changed',
    'trashed',
    'restored',
    'organised',
    'merged',
    'version-restored',
    'folder-added',
    'folder-changed',
    'folder-removed',
    'attachment-added',
    'attachment-removed',
    'code-added',
    'code-changed',
    'code-trashed',
    'code-restored',
    'recovery-added',
    'recovery-replaced',
    'recovery-changed',
    'recovery-revoked',
    'recovery-unrevoked',
    'recovery-used',
    'recovery-unused'
  ]),
  /** Title of what it was about, empty where it were several. */
  subject: z.string(),
  count: z.number().int().positive()
})
export type UndoStep = z.infer<typeof UndoStep>

export const ExportChosen = z.object({
  ids: CredentialIds,
  format: z.enum(['json', 'csv'])
})
