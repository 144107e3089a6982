import type { GrowingDelay } from './growing-delay.ts'
import type { PrimarySlot } from './keyring.ts'
import type { OpenedSession } from './open-session.ts'
import { OpenVault, type Stage } from './open-vault.ts'
import { quietly, type Unlocked, type VaultListeners } from './vault-listeners.ts'
import type { VaultOptions } from './vault-options.ts'

/** The one vault that is held open, and how far in whoever opened it is. */
export class Holding {
  readonly #options: VaultOptions
  readonly #listeners: VaultListeners
  readonly #delay: GrowingDelay
  #held: OpenVault | undefined

  constructor(options: VaultOptions, listeners: VaultListeners, delay: GrowingDelay) {
    this.#options = options
    this.#listeners = listeners
    this.#delay = delay
  }

  /** What is held, in use or not yet. */
  get now(): OpenVault | undefined {
    return this.#held
  }

  /** The same where it is in use. */
  get inUse(): OpenVault | undefined {
    return this.#held?.stage === 'unlocked' ? this.#held : undefined
  }

  /** Holds what was opened. Nobody may use it before `advance` or `publish`. */
  take(opened: OpenedSession, slot: PrimarySlot, how: Omit<Unlocked, 'wrongPasswords'>): OpenVault {
    this.#held = new OpenVault(this.#options, opened, slot, how, () => this.#listeners.changed())
    return this.#held
  }

  /** To the next thing that keeps it back, or into use. */
  advance(held: OpenVault, isConfirmed: boolean): Stage {
    if (!isConfirmed && this.mustConfirm(held)) held.stage = 'to-confirm'
    else if (held.findings.length > 0) held.stage = 'in-doubt'
    else {
      this.publish(held)
      quietly(() => held.tidy())
    }
    this.#listeners.changed()
    return held.stage
  }

  /** SECURITY: where that cannot be told, the vault does not stay open. */
  mustConfirm(held: OpenVault): boolean {
    if (held.how.isKitShown === true) return false
    try {
      return this.#options.gate().isDue(held.session)
    } catch (error) {
      this.end(held)
      throw error
    }
  }

  /** Into use: everybody who listens is told. */
  publish(held: OpenVault): void {
    held.stage = 'unlocked'
    try {
      this.#listeners.unlocked(held.session, { wrongPasswords: this.#delay.right(), ...held.how })
    } catch (error) {
      this.end(held)
      throw error
    }
    held.begin()
  }

  end(held: OpenVault): void {
    if (this.#held === held) this.#held = undefined
    held[Symbol.dispose]()
  }
}
