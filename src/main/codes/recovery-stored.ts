import type { CredentialId } from '../../shared/model/ids.ts'
import { codeName } from '../../shared/rules/code-name.ts'
import type { Writing } from '../database/handles.ts'
import { getCode, storeRecoveryAnswers } from './code-table.ts'
import type { CodesOptions } from './codes-options.ts'

/**
 * Recovery keys of a credential were put away: where it was open what became of them, that is answered, inside the
 * transaction that stores them. What the person has said stays.
 */
export function answerRecoveryStored(
  { vault, record }: Pick<CodesOptions, 'vault' | 'record'>,
  db: Writing,
  credentialId: CredentialId
): void {
  for (const id of storeRecoveryAnswers(db, credentialId)) {
    const subject = codeName(getCode(db, id))
    record(vault.session, db, { action: 'code-changed', origin: 'window', subject, item: credentialId })
  }
}
