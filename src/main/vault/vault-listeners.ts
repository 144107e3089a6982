import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { Finding } from '../../shared/model/vault.ts'
import type { Session } from './session.ts'

export interface Unlocked {
  wrongPasswords: number
  isNew: boolean
  /** Who asked: somebody at the window, or the program by itself at its start. */
  origin: AuditOrigin
  /** The same vault goes on under other keys: nobody has come in. */
  isSame?: boolean
  /** Whether the recovery kit opened it. */
  withKit?: boolean
  /** Whether the recovery kit was shown, be it to make this vault anew of a backup: no code is asked for. */
  isKitShown?: boolean
}

/** Called before the session ends (`locking`) and after each change of state. */
export interface VaultListener {
  /** An error here ends the session again: what must be known or on record at the start is, or nothing is open. */
  unlocked?: (session: Session, how: Unlocked) => void
  /** An error here does not keep the vault open. */
  locking?: (session: Session, origin: AuditOrigin) => void
  /** After it ended, and nothing takes its place: who has shown anything of it forgets it. */
  locked?: () => void
  /** Somebody chose to go on although something did not fit. */
  doubtAccepted?: (session: Session, findings: Finding[], origin: AuditOrigin) => void
  /** While it is open the way in was given wrongly so many times, and then rightly. */
  refused?: (session: Session, times: number) => void
  /** An error here is nobody's: what has changed has, and the others are told of it. */
  changed?: () => void
}

/** Everybody who wants to know of the vault's life. */
export class VaultListeners {
  readonly #all: VaultListener[] = []

  add(listener: VaultListener): void {
    this.#all.push(listener)
  }

  unlocked(session: Session, how: Unlocked): void {
    for (const listener of this.#all) listener.unlocked?.(session, how)
  }

  locking(session: Session, origin: AuditOrigin): void {
    for (const listener of this.#all) quietly(() => listener.locking?.(session, origin))
  }

  locked(): void {
    for (const listener of this.#all) quietly(() => listener.locked?.())
  }

  doubtAccepted(session: Session, findings: Finding[], origin: AuditOrigin): void {
    for (const listener of this.#all) listener.doubtAccepted?.(session, findings, origin)
  }

  refused(session: Session, times: number): void {
    for (const listener of this.#all) quietly(() => listener.refused?.(session, times))
  }

  changed(): void {
    for (const listener of this.#all) quietly(() => listener.changed?.())
  }
}

/** For what must not be kept from happening by what fails in it. */
export function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // Whoever calls has more to do that must not be skipped.
  }
}
