import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Session } from '../vault/session.ts'
import { credentialRowsWithId, type CredentialFacts, type CredentialRow } from './credential-table.ts'
import { parseDetails, type Details } from './details.ts'
import { openSecrets, type Secrets } from './secret-document.ts'
import { listVersions } from './version-table.ts'

/** A credential with all that it holds, opened inside main. */
export interface OpenedCredential extends CredentialFacts {
  details: Details
  secrets: Secrets
}

/**
 * Opens credentials inside main, for what needs all of their contents: merging, exporting, searching notes, health.
 * None of it may go to the page. Those in the trash, or not there, are left out. Whoever shows or writes what is
 * secret puts it on record first. Throws `vault-damaged` where one does not open.
 */
export function openMany(session: Session, ids: readonly CredentialId[]): OpenedCredential[] {
  const rows = session.read('vault', (db) => credentialRowsWithId(db, ids))
  return rows.map((row) => opened(session, row))
}

/** The same, where one that does not open must not take the others along: it is left out. */
export function openThoseThatOpen(session: Session, ids: readonly CredentialId[]): OpenedCredential[] {
  const rows = session.read('vault', (db) => credentialRowsWithId(db, ids))
  return rows.flatMap((row) => {
    try {
      return [opened(session, row)]
    } catch (error) {
      if (error instanceof AppError && error.code === 'vault-damaged') return []
      throw error
    }
  })
}

function opened(session: Session, { sealed, details, ...facts }: CredentialRow): OpenedCredential {
  const secrets = openSecrets(session, { ...facts, details, sealed })
  return { ...facts, details: parseDetails(details), secrets }
}

/**
 * Since when a credential has had its present password, in milliseconds since 1970, by the versions that are kept.
 * Opens no more of them than are needed to find out.
 */
export function passwordSinceMs(session: Session, of: OpenedCredential): number {
  let sinceMs = of.updatedAtMs
  const versions = session.read('vault', (db) => listVersions(db, of.id))
  for (const row of versions.reverse()) {
    if (openSecrets(session, row).password !== of.secrets.password) return sinceMs
    sinceMs = row.updatedAtMs
  }
  return sinceMs
}
