import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import type { Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import { columnsOf, contentOf, emptyContent, isSameContent, type Content } from './content.ts'
import {
  getCredential,
  hasFolder,
  insertCredential,
  setOrganisation,
  updateCredential,
  type CredentialRow,
  type Organisation
} from './credential-table.ts'
import type { CredentialsOptions } from './credentials-options.ts'
import { openSecrets, sealSecrets } from './secret-document.ts'
import { keepVersion, pruneVersions } from './version-table.ts'

/** What a change makes of a credential; where it stands is left out where it stays. */
export interface Change {
  content: (before: Content) => Content
  organisation?: Partial<Organisation>
  /** Where the change began: another revision in the vault is a `conflict`. */
  revision?: number | undefined
  action: Extract<AuditAction, 'credential-added' | 'credential-changed' | 'version-restored'>
}

export interface Stored {
  before: CredentialRow | undefined
  after: CredentialRow
  /** Whether there is a new version; not where nothing differs, or only where it stands in lists. */
  isNewVersion: boolean
  isReorganised: boolean
}

const nowhere: Organisation = { tags: [], folderId: null, isFavourite: false }

/**
 * Adds or changes a credential inside a transaction: the row, the version that it was, the audit record. What does not
 * differ at all is not written. Throws `not-found` and `conflict`.
 */
export function storeContent(
  options: CredentialsOptions,
  session: Session,
  db: Writing,
  id: CredentialId | undefined,
  { content, organisation = {}, revision, action }: Change
): Stored {
  const { nowMs, newId, record, settings } = options
  const before = id === undefined ? undefined : getCredential(db, id)
  if (before !== undefined && revision !== undefined && before.revision !== revision) {
    throw new AppError('conflict')
  }
  const was = before === undefined ? emptyContent : contentOf(before, openSecrets(session, before))
  const next = content(was)
  const stands = organised(db, before ?? nowhere, organisation)
  const isNewVersion = before === undefined || !isSameContent(was, next)
  const isReorganised = before !== undefined && !isSameOrganisation(before, stands)
  const note = (subject: string, item: CredentialId): void => {
    record(session, db, { action, origin: 'window', subject, item })
  }
  if (before !== undefined && !isNewVersion) {
    if (isReorganised) {
      setOrganisation(db, before.id, stands)
      note(before.title, before.id)
    }
    return { before, after: { ...before, ...stands }, isNewVersion, isReorganised }
  }
  const now = nowMs()
  const after: CredentialRow = {
    ...columnsOf(next),
    ...stands,
    id: before?.id ?? (newId() as CredentialId),
    revision: (before?.revision ?? 0) + 1,
    sealed: Buffer.alloc(0),
    createdAtMs: before?.createdAtMs ?? now,
    // A clock that was set back makes no change that is older than what was changed.
    updatedAtMs: Math.max(now, before?.createdAtMs ?? now),
    usedAtMs: before?.usedAtMs ?? null,
    trashedAtMs: before?.trashedAtMs ?? null
  }
  after.sealed = sealSecrets(session, after, next.secrets)
  if (before === undefined) {
    insertCredential(db, after)
  } else {
    keepVersion(db, before)
    updateCredential(db, after)
    const { versionsKept } = settings()
    if (versionsKept !== null) pruneVersions(db, after.id, versionsKept)
  }
  note(after.title, after.id)
  return { before, after, isNewVersion, isReorganised }
}

/** Throws `not-found` for a folder that is not there. */
function organised(db: Writing, before: Organisation, change: Partial<Organisation>): Organisation {
  const { folderId = before.folderId, isFavourite = before.isFavourite } = change
  if (folderId !== null && !hasFolder(db, folderId)) throw new AppError('not-found')
  const tags = change.tags === undefined ? before.tags : oneOfEach(change.tags)
  return { tags, folderId, isFavourite }
}

/** Tags that differ only in case or accents are one, as it was written first. */
function oneOfEach(tags: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const tag of tags) if (!seen.has(foldText(tag))) seen.set(foldText(tag), tag)
  return [...seen.values()]
}

const isSameOrganisation = (a: Organisation, b: Organisation): boolean =>
  a.folderId === b.folderId &&
  a.isFavourite === b.isFavourite &&
  JSON.stringify(a.tags) === JSON.stringify(b.tags)
