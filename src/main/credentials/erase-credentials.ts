import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import { othersNote } from '../../shared/rules/audit-notes.ts'
import { quietly } from '../vault/vault-listeners.ts'
import {
  deleteCredential,
  getCredentialFacts,
  listTrashedCredentials,
  type CredentialFacts
} from './credential-table.ts'
import type { CredentialsOptions } from './credentials-options.ts'
import { deleteVersions } from './version-table.ts'

const msOfDay = 86_400_000
/** By how much a time must be over, and the vault have been used since, before anything is erased for it. */
const confirmedAfterMs = msOfDay

/** Erases credentials for ever, with all that hangs on them. Only what is in the trash can be erased. */
export class EraseCredentials {
  readonly #options: CredentialsOptions

  constructor(options: CredentialsOptions) {
    this.#options = options
  }

  /** Throws `not-found`, and `conflict` for one that is not in the trash. */
  async erase(id: CredentialId): Promise<void> {
    const { onChange, clearAttachments } = this.#options
    this.#erase(id, 'window')
    onChange()
    await clearAttachments()
  }

  /** Erases all that is in the trash: credentials, codes, and removed attachments. Answers how many of the first two. */
  async emptyTrash(): Promise<number> {
    const { vault, eraseTrashedCodes, eraseRemovedAttachments, clearAttachments, onChange } = this.#options
    const trashed = vault.session.read('vault', listTrashedCredentials)
    const erased = (await this.#eraseAll(trashed, 'window')) + eraseTrashedCodes()
    onChange()
    await clearAttachments()
    await eraseRemovedAttachments()
    return erased
  }

  /**
   * Erases what has been in the trash for its time. A clock that runs wrongly ahead must not empty it: the vault must
   * have been used after that time before, a day ago or more, by its own records.
   */
  async eraseExpired(): Promise<void> {
    const { vault, nowMs, settings, wasUsedBetween, clearAttachments, onChange } = this.#options
    const { session } = vault
    const { trashDays } = settings()
    if (session.isReadOnly || trashDays === null) return
    const beforeMs = nowMs() - confirmedAfterMs
    const isOver = ({ trashedAtMs }: CredentialFacts): boolean => {
      const endMs = (trashedAtMs ?? beforeMs) + trashDays * msOfDay
      return endMs <= beforeMs && wasUsedBetween(session, endMs, beforeMs)
    }
    const expired = session.read('vault', listTrashedCredentials).filter(isOver)
    if (expired.length === 0) return
    await this.#eraseAll(expired, 'program')
    onChange()
    await clearAttachments()
  }

  async #eraseAll(these: readonly CredentialFacts[], origin: AuditOrigin): Promise<number> {
    let erased = 0
    for (const { id, trashedAtMs } of these) {
      erased += this.#eraseIfThere(id, origin, trashedAtMs, these.length) ? 1 : 0
      await this.#options.pause()
    }
    return erased
  }

  /** Another one may have erased it, or taken it back, meanwhile; put into the trash anew, its time begins again. */
  #eraseIfThere(id: CredentialId, origin: AuditOrigin, sinceMs: number | null, of: number): boolean {
    try {
      this.#erase(id, origin, { sinceMs, of })
      return true
    } catch (error) {
      if (error instanceof AppError && (error.code === 'not-found' || error.code === 'conflict')) return false
      throw error
    }
  }

  /** `of` is how many are erased with it; with `sinceMs`, only while it is in the trash since then. */
  #erase(
    id: CredentialId,
    origin: AuditOrigin,
    { sinceMs, of }: { sinceMs?: number | null; of: number } = { of: 1 }
  ): void {
    const { vault, record, letGoOfAttachments, eraseCodesOf, eraseRecoveryOf, dropTypedOf } = this.#options
    const { session } = vault
    session.writeWithReserve('vault', (db) => {
      const { title, trashedAtMs } = getCredentialFacts(db, id)
      if (trashedAtMs === null || (sinceMs !== undefined && trashedAtMs !== sinceMs)) {
        throw new AppError('conflict')
      }
      eraseCodesOf(db, id, origin)
      eraseRecoveryOf(db, id, origin)
      dropTypedOf(db, id)
      letGoOfAttachments(db, id)
      deleteVersions(db, id)
      deleteCredential(db, id)
      record(session, db, {
        action: 'credential-erased',
        origin,
        subject: title,
        item: id,
        note: othersNote(of)
      })
    })
    quietly(() => session.deliverSeeds())
  }
}
