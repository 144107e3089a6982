import type { SealPlace } from '../crypto/seal.ts'
import type { Compartment } from './compartments.ts'
import type { ContentKeys } from './content-keys.ts'

/** Where sealed documents stand, so that they can be opened and sealed again when all keys change. */
export interface SealedTable {
  compartment: Compartment
  table: string
  /** What the documents are bound to as their table: earlier versions stay those of their credential. */
  place: SealPlace['table']
  idColumn: string
  schema: number
  key: keyof Pick<ContentKeys, 'sealCredentials' | 'sealSeeds'>
  /** Plain columns bound to the document: of this row, or of the row in `vault.db` with the same id. */
  bound: { from: 'row' | 'code'; columns: readonly string[] }
}

const credentialBound = { from: 'row', columns: ['title', 'user_name', 'url', 'created_at_ms'] } as const

export const sealedTables: readonly SealedTable[] = [
  {
    compartment: 'vault',
    table: 'credential',
    place: 'credential',
    idColumn: 'id',
    schema: 1,
    key: 'sealCredentials',
    bound: credentialBound
  },
  {
    compartment: 'vault',
    table: 'credential_version',
    place: 'credential',
    idColumn: 'id',
    schema: 1,
    key: 'sealCredentials',
    bound: credentialBound
  },
  {
    compartment: 'seeds',
    table: 'seed',
    place: 'seed',
    idColumn: 'code_id',
    schema: 1,
    key: 'sealSeeds',
    bound: {
      from: 'code',
      columns: ['issuer', 'account', 'kind', 'algorithm', 'digits', 'period_seconds']
    }
  }
]
