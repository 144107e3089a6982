import { AppError } from '../../shared/bridge/errors.ts'
import type {
  ChangedRecoveryWay,
  NewRecoveryWay,
  RecoveryProof,
  RecoveryState,
  RecoveryWayName
} from '../../shared/model/recovery.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import type { Writing } from '../database/handles.ts'
import { askAgain } from '../vault/ask-again.ts'
import { hasMasterPassword } from '../vault/password-typed.ts'
import { recoveryState, setRecoveryWay, setUpRecovery, type NewWay } from '../vault/recovery-compartment.ts'
import { removeRecoveryWay } from '../vault/recovery-lock-table.ts'
import type { Session } from '../vault/session.ts'
import type { ProofDelay } from './proof-delay.ts'
import { provePerson, requireSame } from './prove-person.ts'
import type { RecoveryOptions } from './recovery-options.ts'

type Around = Pick<RecoveryOptions, 'vault' | 'nowMs' | 'record' | 'confirmPerson' | 'onChange'>

const noItem = { subject: '', item: null }

/** What opens recovery keys: the vault's master password, a PIN of their own, or both. Never the keychain alone. */
export class RecoveryWays {
  readonly #options: Around
  readonly #delay: ProofDelay

  constructor(options: Around, delay: ProofDelay) {
    this.#options = options
    this.#delay = delay
  }

  state(): RecoveryState {
    const { session } = this.#options.vault
    const { publicKey, ways } = recoveryState(session)
    return {
      isSetUp: publicKey !== undefined,
      ways,
      canUseMasterPassword: hasMasterPassword(session),
      retryAfterMs: this.#delay.remainingMs(session)
    }
  }

  /** Makes the lock of recovery keys. Throws `conflict` where there is one, and what `checkNew` throws. */
  async setUp(way: NewRecoveryWay): Promise<ChangedRecoveryWay> {
    const { vault, nowMs, onChange } = this.#options
    const { session } = vault
    if (recoveryState(session).publicKey !== undefined) throw new AppError('conflict')
    const refused = await this.#checkNew(session, way)
    if (refused !== undefined) return refused
    using password = passwordBytes(way.password)
    await setUpRecovery(
      session,
      way.kind,
      password,
      nowMs(),
      await this.#newWay(session, 'recovery-set-up', way)
    )
    onChange()
    return { kind: 'done' }
  }

  /** Adds a way, or changes one, after one that is there was proven. */
  async setWay(proof: RecoveryProof, way: NewRecoveryWay): Promise<ChangedRecoveryWay> {
    const { vault, onChange } = this.#options
    const proven = await provePerson(this.#options, this.#delay, proof, noItem)
    if (proven.kind !== 'proven') return proven
    using secret = proven.secret
    const { session } = proven
    const refused = await this.#checkNew(session, way)
    if (refused !== undefined) return refused
    using password = passwordBytes(way.password)
    const newWay = await this.#newWay(session, 'recovery-way-changed', way)
    requireSame(vault, session)
    await setRecoveryWay(session, way.kind, secret, password, newWay)
    onChange()
    return { kind: 'done' }
  }

  /** Throws `not-found` for a way that is not there, and `conflict` for the last: nobody could read the keys again. */
  async removeWay(proof: RecoveryProof, kind: RecoveryWayName): Promise<ChangedRecoveryWay> {
    const { record, onChange } = this.#options
    const proven = await provePerson(this.#options, this.#delay, proof, noItem)
    if (proven.kind !== 'proven') return proven
    proven.secret.wipe()
    const { session } = proven
    const { ways } = recoveryState(session)
    if (!ways.includes(kind)) throw new AppError('not-found')
    if (ways.length === 1) throw new AppError('conflict')
    session.write('vault', (db) => {
      removeRecoveryWay(db, kind)
      this.#delay.clear(db)
      record(session, db, { action: 'recovery-way-changed', origin: 'window', note: `-${kind}` })
    })
    onChange()
    return { kind: 'done' }
  }

  /**
   * A master password becomes a way only where it is the vault's own: otherwise the next change of that one would lose
   * it. Throws `invalid-input` where the vault has none, and `refused` where the rest of its way in is not at hand.
   */
  async #checkNew(
    session: Session,
    { kind, password }: NewRecoveryWay
  ): Promise<ChangedRecoveryWay | undefined> {
    if (kind !== 'master-password') return undefined
    if (!hasMasterPassword(session)) throw new AppError('invalid-input')
    const { vault, record } = this.#options
    const refused = await vault.oneAtATime(() => {
      requireSame(vault, session)
      return askAgain(vault, session, password, 'for-itself')
    })
    requireSame(vault, session)
    if (refused === undefined) return undefined
    if (refused.kind !== 'wrong-password' && refused.kind !== 'too-soon') throw new AppError('refused')
    if (refused.kind === 'wrong-password') {
      session.writeWithReserve('vault', (db) => {
        record(session, db, { action: 'recovery-refused', origin: 'window' })
      })
    }
    return refused
  }

  async #newWay(
    session: Session,
    action: 'recovery-set-up' | 'recovery-way-changed',
    { kind }: NewRecoveryWay
  ): Promise<NewWay> {
    const { vault, record } = this.#options
    return {
      cost: await vault.options.passwordCost(),
      also: (db: Writing) => {
        this.#delay.clear(db)
        record(session, db, { action, origin: 'window', note: `+${kind}` })
      }
    }
  }
}
