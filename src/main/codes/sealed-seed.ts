import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeLabel, CodeSettings } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { open, seal, type SealPlace } from '../crypto/seal.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { pendingSeed } from '../vault/outbox-table.ts'
import type { Session } from '../vault/session.ts'
import { getSeed } from './seed-table.ts'

/** What a seed is sealed to: it opens only beside this id, label and settings. */
export type SealedTo = { id: CodeId } & CodeLabel & CodeSettings

/** A seed that was opened, with how it stands in its file. Wipe it. */
export interface OpenedSeed extends Disposable {
  seed: SecretBytes
  revision: number
  fingerprint: Buffer
}

/** Opens the seed of a code. Throws `seeds-locked`, and `vault-damaged` where it is missing or does not open. */
export function openSeed(session: Session, code: SealedTo): OpenedSeed {
  session.requireSeeds()
  // Still on its way, where the other file could not be written when it was saved.
  const waiting = session.read('vault', (db) => pendingSeed(db, code.id))
  const row = waiting ?? session.read('seeds', (db) => getSeed(db, code.id))
  const seed = row && open(session.sealSeeds, row.sealed, placeOf(session, code, row.revision))
  if (seed === undefined) throw new AppError('vault-damaged')
  const { revision, fingerprint } = row as { revision: number; fingerprint: Buffer }
  return { seed, revision, fingerprint, [Symbol.dispose]: () => seed.wipe() }
}

/** Lends the seed of a code for the length of a call. Throws as `openSeed` does. */
export function withSeed<T>(session: Session, code: SealedTo, work: (seed: SecretBytes) => T): T {
  using opened = openSeed(session, code)
  return work(opened.seed)
}

export function sealSeed(session: Session, code: SealedTo, seed: SecretBytes, revision: number): Buffer {
  return seal(session.sealSeeds, seed, placeOf(session, code, revision))
}

// The same columns in the same order as in `vault/sealed-table.ts`.
const placeOf = (session: Session, code: SealedTo, revision: number): SealPlace => ({
  vaultId: session.vaultId,
  table: 'seed',
  rowId: code.id,
  schema: 1,
  revision,
  bound: [
    code.issuer,
    code.account,
    code.kind,
    code.algorithm,
    String(code.digits),
    String(code.periodSeconds)
  ]
})
