import type { AuditAction, AuditOrigin } from '../../shared/model/audit.ts'
import type { UnlockVaultResult } from '../../shared/model/vault.ts'
import { askAgain } from './ask-again.ts'
import type { Session } from './session.ts'
import { quietly } from './vault-listeners.ts'
import type { Vault } from './vault.ts'

/** How often the time since the last use is looked at. */
const checkEveryMs = 5000

export interface SeedsLockOptions {
  vault: Vault
  /** A clock that only goes forward, in milliseconds. */
  monotonicMs: () => number
  /** Minutes after which the codes lock by themselves; null: with the vault. */
  limitMinutes: () => number | null
  record: (session: Session, action: AuditAction, origin: AuditOrigin) => void
}

/** The codes' own lock: after some time without use they need the way into the vault again; the rest stays open. */
export class SeedsLock {
  readonly #options: SeedsLockOptions
  #usedAtMs = 0

  constructor(options: SeedsLockOptions) {
    this.#options = options
    options.vault.listen({ unlocked: () => this.noteUse() })
  }

  /** Somebody copied or added a code. Codes that are only on show do not count, or they would never lock. */
  noteUse(): void {
    this.#usedAtMs = this.#options.monotonicMs()
  }

  /** Locks the codes where the time since their last use is over. */
  lockIfIdle(): void {
    const { vault, monotonicMs, limitMinutes, record } = this.#options
    const limit = limitMinutes()
    if (limit === null || !vault.isUnlocked || vault.session.areSeedsLocked) return
    // Whoever came with the kit may have nothing else that would open them again; the repair comes first.
    if (vault.wasOpenedWithKit) return
    if (monotonicMs() - this.#usedAtMs < limit * 60_000) return
    const { session } = vault
    // They are being copied under new keys; the next look at the time is soon.
    if (session.isFrozen) return
    session.lockSeeds()
    record(session, 'seeds-locked', 'program')
    vault.tellChanged()
  }

  /** Asks for the way into the vault, and opens the codes with it. */
  unlock(masterPassword: string | undefined): Promise<UnlockVaultResult> {
    const { vault, record } = this.#options
    return vault.oneAtATime(async () => {
      const { session } = vault
      if (!session.areSeedsLocked) return { kind: 'unlocked' }
      const refused = await askAgain(vault, session, masterPassword)
      if (refused !== undefined) return refused
      // A code that was erased meanwhile takes its seed along now.
      quietly(() => session.deliverSeeds())
      this.noteUse()
      record(session, 'seeds-unlocked', 'window')
      vault.tellChanged()
      return { kind: 'unlocked' }
    })
  }

  /** Looks at the time by itself from now on. Answers how to stop it. */
  start(): () => void {
    const timer = setInterval(() => this.lockIfIdle(), checkEveryMs)
    timer.unref()
    return () => clearInterval(timer)
  }
}
