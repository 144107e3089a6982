import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditAction } from '../../shared/model/audit.ts'
import type { RehearsedPassword } from '../../shared/model/vault.ts'
import { askAgain } from './ask-again.ts'
import { beginPasswordTyped, hasMasterPassword, isPasswordDue, notePasswordTyped } from './password-typed.ts'
import type { Session } from './session.ts'
import type { Unlocked } from './vault-listeners.ts'
import type { Vault } from './vault.ts'

/** How often a vault that stays open is looked at: the day may come while it is. */
const checkEveryMs = 10 * 60_000

export interface PasswordReminderOptions {
  vault: Vault
  nowMs: () => number
  /** Puts on record what must not fail where it cannot be recorded. */
  record: (session: Session, action: AuditAction) => void
}

/**
 * Keeps the master password in mind: notes when it was typed, and takes it once more when that was long ago. Nothing
 * depends on it; who has forgotten it can change it while the vault is open.
 */
export class PasswordReminder {
  readonly #options: PasswordReminderOptions
  #wasDue = false

  constructor(options: PasswordReminderOptions) {
    this.#options = options
    options.vault.listen({ unlocked: (session, how) => this.#noteUnlocked(session, how) })
  }

  /**
   * Takes the master password once more. A wrong one counts and waits as it does at unlock. Throws `invalid-input` where
   * there is none.
   */
  rehearse(masterPassword: string): Promise<RehearsedPassword> {
    const { vault, record } = this.#options
    return vault.oneAtATime(async () => {
      const { session } = vault
      if (!hasMasterPassword(session)) throw new AppError('invalid-input')
      const refused = await askAgain(vault, session, masterPassword, 'for-itself')
      if (vault.session !== session) throw new AppError('locked')
      if (refused === undefined) {
        record(session, 'password-rehearsed')
        vault.tellChanged()
        return { kind: 'right' }
      }
      if (!('retryAfterMs' in refused)) return { kind: 'not-tried' }
      const { kind, retryAfterMs } = refused
      return { kind: kind === 'wrong-password' ? 'wrong' : kind, retryAfterMs }
    })
  }

  /** Looks at the day by itself from now on. Answers how to stop it. */
  start(): () => void {
    const timer = setInterval(() => this.tellWhenDue(), checkEveryMs)
    timer.unref()
    return () => clearInterval(timer)
  }

  /** Tells the window where the day has come, or has gone by a clock that was set, since it was told last. */
  tellWhenDue(): void {
    const { vault, nowMs } = this.#options
    if (!vault.isUnlocked) return
    const { session } = vault
    const isDue = isPasswordDue(session, nowMs(), vault.options.reminderDays(session))
    if (isDue === this.#wasDue) return
    this.#wasDue = isDue
    vault.tellChanged()
  }

  #noteUnlocked(session: Session, { withKit }: Unlocked): void {
    const nowMs = this.#options.nowMs()
    if (!hasMasterPassword(session)) return
    // Whatever else opens a vault that has one, or gives it one, begins with typing it.
    if (withKit === true) beginPasswordTyped(session, nowMs)
    else notePasswordTyped(session, nowMs)
  }
}
