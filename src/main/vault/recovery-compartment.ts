import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../shared/bridge/errors.ts'
import type { PasswordHashCost } from '../crypto/password-hash.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { Reading, Writing } from '../database/handles.ts'
import {
  makeRecoveryPair,
  makeRecoveryWay,
  openRecoveryWay,
  pretendToOpen,
  type RecoveryWay,
  type RecoveryWayKind
} from './recovery-lock.ts'
import {
  readRecoveryPublicKey,
  readRecoveryWays,
  removeRecoveryWay,
  writeRecoveryPublicKey,
  writeRecoveryWay
} from './recovery-lock-table.ts'
import type { Session } from './session.ts'

/** Whether recovery keys can be kept yet, and what opens them. */
export function recoveryState(session: Session): { publicKey: Buffer | undefined; ways: RecoveryWayKind[] } {
  return session.read('vault', (db) => ({
    publicKey: readRecoveryPublicKey(db),
    ways: readRecoveryWays(db).map(({ kind }) => kind)
  }))
}

/** How a way is made: what it costs to open, and what is written in the same transaction. */
export interface NewWay {
  cost?: PasswordHashCost
  also?: (db: Writing) => void
}

/** Makes the pair for recovery keys, opened by one password or PIN. Throws `conflict` where there is one. */
export async function setUpRecovery(
  session: Session,
  kind: RecoveryWayKind,
  password: SecretBytes,
  nowMs: number,
  { cost, also }: NewWay = {}
): Promise<void> {
  const { publicKey, secret } = await makeRecoveryPair()
  using own = secret
  const way = await makeRecoveryWay(kind, own, password, cost)
  session.write('vault', (db) => {
    if (readRecoveryPublicKey(db) !== undefined) throw new AppError('conflict')
    writeRecoveryPublicKey(db, publicKey, nowMs)
    writeRecoveryWay(db, way)
    also?.(db)
  })
}

/**
 * What opens recovery keys, or nothing where the password is not that way's. SECURITY: a way that is not there answers
 * the same after the same work. The caller wipes it.
 */
export async function openRecovery(
  session: Session,
  kind: RecoveryWayKind,
  password: SecretBytes
): Promise<SecretBytes | undefined> {
  const ways = session.read('vault', readRecoveryWays)
  const way = ways.find((one) => one.kind === kind)
  if (way !== undefined) return openRecoveryWay(way, password)
  await pretendToOpen(password, ways[0])
  return undefined
}

/** Adds a way in, or changes one, with the secret that another way has just opened. */
export async function setRecoveryWay(
  session: Session,
  kind: RecoveryWayKind,
  secret: SecretBytes,
  password: SecretBytes,
  { cost, also }: NewWay = {}
): Promise<void> {
  const way = await makeRecoveryWay(kind, secret, password, cost)
  session.write('vault', (db) => {
    writeRecoveryWay(db, way)
    also?.(db)
  })
}

/**
 * What has to happen to the recovery keys' lock when the master password changes. Answers the change, to be made in
 * the copy under new keys. Throws `conflict` where the master password is their only way in and is to go: nobody
 * could read them again. So does the change, where the ways in are others by then than those it was made for.
 */
export async function recoveryAfter(
  session: Session,
  current: SecretBytes | undefined,
  next: SecretBytes | undefined
): Promise<(db: Pick<Reading, 'prepare'>) => void> {
  const ways = session.read('vault', readRecoveryWays)
  const change = await changeOf(ways, current, next)
  return (db) => {
    if (!isDeepStrictEqual(readRecoveryWays(db), ways)) throw new AppError('conflict')
    change(db)
  }
}

async function changeOf(
  ways: readonly RecoveryWay[],
  current: SecretBytes | undefined,
  next: SecretBytes | undefined
): Promise<(db: Pick<Reading, 'prepare'>) => void> {
  const way = ways.find(({ kind }) => kind === 'master-password')
  if (way === undefined) return () => undefined
  if (next === undefined) {
    if (ways.length === 1) throw new AppError('conflict')
    return (db) => {
      removeRecoveryWay(db, 'master-password')
    }
  }
  const changed = await rewrapped(way, current, next)
  // The kit opens the vault, not its recovery keys. Who comes with it alone must get a new master password all the
  // same; the keys go on to open with the one of before, and with their PIN.
  if (changed === undefined) return () => undefined
  return (db) => {
    writeRecoveryWay(db, changed)
  }
}

async function rewrapped(
  way: RecoveryWay,
  current: SecretBytes | undefined,
  next: SecretBytes
): Promise<RecoveryWay | undefined> {
  const opened = current && (await openRecoveryWay(way, current))
  if (opened === undefined) return undefined
  using secret = opened
  return await makeRecoveryWay('master-password', secret, next, way)
}
