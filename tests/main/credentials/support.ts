import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Compartment } from '../../../src/main/vault/compartments.ts'
import type { CredentialDraft } from '../../../src/shared/model/credential.ts'
import type { CredentialId, FieldId, FolderId } from '../../../src/shared/model/ids.ts'
import type { TestCore } from '../../support/core.ts'

export const newFieldId = (): FieldId => randomUUID() as FieldId

/** The database itself, for what no feature would do to it. */
export const raw = (core: TestCore, compartment: Compartment = 'vault'): Database =>
  core.vault.session.read(compartment, (reading) => reading as unknown as Database)

/** The newest records of the audit trail, the latest first: action and subject. */
export async function records(core: TestCore, count: number): Promise<string[]> {
  const { records } = await core.handlers['audit.list']({ limit: count })
  return records.map(({ action, subject }) => `${action} ${subject}`)
}

/** A draft that changes nothing of a credential. */
export function draftOf(core: TestCore, id: CredentialId): CredentialDraft {
  const { title, userName, url } = core.credentials.get(id)
  return { id, title, userName, url }
}

export function addFolder(core: TestCore, name: string): FolderId {
  const id = randomUUID() as FolderId
  core.vault.session.write('vault', (db) => {
    db.prepare('INSERT INTO folder (id, name) VALUES (?, ?)').run(id, name)
  })
  return id
}
