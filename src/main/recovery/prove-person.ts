import { AppError } from '../../shared/bridge/errors.ts'
import type { RecoveryProof, RecoveryRefusal } from '../../shared/model/recovery.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { notePasswordTyped } from '../vault/password-typed.ts'
import { openRecovery } from '../vault/recovery-compartment.ts'
import type { Session } from '../vault/session.ts'
import type { ProofDelay } from './proof-delay.ts'
import type { RecoveryOptions } from './recovery-options.ts'

/** What a refusal is put on record for. */
export interface ProofFor {
  subject: string
  item: string | null
}

/** A right proof. `secret` opens recovery keys; whoever gets it wipes it. */
export interface Proven {
  kind: 'proven'
  session: Session
  secret: SecretBytes
}

type Around = Pick<RecoveryOptions, 'vault' | 'record' | 'confirmPerson'>

/**
 * Asks once more who is there: a password or PIN by Argon2id, and the system's own question in addition where there is
 * one. A refusal is on record, and counted, before it is answered. Throws `locked` where the vault locks meanwhile,
 * and what keeps a count or a record from being written: then nothing is said of the password.
 */
export async function provePerson(
  { vault, record, confirmPerson }: Around,
  delay: ProofDelay,
  proof: RecoveryProof,
  { subject, item }: ProofFor
): Promise<Proven | RecoveryRefusal> {
  const { session } = vault
  const tooSoonMs = delay.remainingMs(session)
  if (tooSoonMs > 0) return { kind: 'too-soon', retryAfterMs: tooSoonMs }
  // SECURITY: counted before it is looked at.
  delay.charge(session)
  const refused = (note?: string): void => {
    session.writeWithReserve('vault', (db) => {
      record(session, db, { action: 'recovery-refused', origin: 'window', subject, item, note })
    })
  }
  using password = passwordBytes(proof.password)
  const secret = await openRecovery(session, proof.kind, password)
  try {
    requireSame(vault, session)
    if (secret === undefined) {
      refused()
      return { kind: 'wrong-password', retryAfterMs: delay.remainingMs(session) }
    }
    const person = (await confirmPerson?.()) ?? 'absent'
    requireSame(vault, session)
    if (person === 'refused') {
      refused('not confirmed')
      secret.wipe()
      return { kind: 'not-confirmed' }
    }
    if (proof.kind === 'master-password') notePasswordTyped(session, vault.options.nowMs())
    delay.forgive()
    return { kind: 'proven', session, secret }
  } catch (error) {
    secret?.wipe()
    throw error
  }
}

/** Throws `locked` where the vault has locked since, whatever was opened in its place. */
export function requireSame(vault: RecoveryOptions['vault'], session: Session): void {
  if (vault.session !== session) throw new AppError('locked')
}
