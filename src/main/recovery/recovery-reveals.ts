import type {
  RevealedRecoveryKey,
  RevealedRecoverySet,
  RevealRecoveryKey,
  TakenOutRecoverySet
} from '../../shared/model/recovery.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import type { KeyStates } from './key-state.ts'
import type { ProofDelay } from './proof-delay.ts'
import { revealKey } from './reveal-key.ts'
import { revealSet, type AskedSet } from './reveal-set.ts'
import { takeOut } from './take-out.ts'
import type { UseOptions } from './use-key.ts'

/** The only ways in which a recovery key is read: one, all of a set, or a set on paper or in a file. */
export class RecoveryReveals {
  readonly #options: UseOptions
  readonly #delay: ProofDelay
  readonly #states: KeyStates
  readonly #held = new Set<SecretBytes>()

  constructor(options: UseOptions, delay: ProofDelay, states: KeyStates) {
    this.#options = options
    this.#delay = delay
    this.#states = states
    options.vault.listen({
      locking: () => {
        for (const secret of this.#held) secret.wipe()
        this.#held.clear()
      }
    })
  }

  reveal(asked: RevealRecoveryKey): Promise<RevealedRecoveryKey> {
    return revealKey(this.#options, this.#delay, this.#states, asked)
  }

  revealSet(asked: AskedSet): Promise<RevealedRecoverySet> {
    return revealSet(this.#options, this.#delay, asked)
  }

  takeOut(asked: AskedSet & { to: 'text-file' | 'printer' }): Promise<TakenOutRecoverySet> {
    const wipeAtLock = (secret: SecretBytes): (() => void) => {
      this.#held.add(secret)
      return () => void this.#held.delete(secret)
    }
    return takeOut(this.#options, this.#delay, wipeAtLock, asked)
  }
}
