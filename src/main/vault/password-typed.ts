import { primarySlot } from './keyring.ts'
import { readPasswordTyped, writePasswordTyped } from './password-typed-table.ts'
import type { Session } from './session.ts'
import { quietly } from './vault-listeners.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** Whether a master password is part of the vault's ordinary way in. */
export function hasMasterPassword({ keyring }: Pick<Session, 'keyring'>): boolean {
  const kind = primarySlot(keyring)?.kind
  return kind !== undefined && kind !== 'keychain'
}

/**
 * Notes that the master password was typed, to the hour: a vault that is opened all day is not written to each time.
 * Where that cannot be written, the person is asked to type it sooner than needed, and nothing else happens.
 */
export function notePasswordTyped(session: Session, nowMs: number): void {
  quietly(() => {
    const typedAtMs = session.read('vault', readPasswordTyped)
    if (typedAtMs !== undefined && typedAtMs <= nowMs && nowMs - typedAtMs < hourMs) return
    session.write('vault', (db) => writePasswordTyped(db, Math.floor(nowMs)))
  })
}

/**
 * Begins to count where nobody has yet, and anew where the note is of a time that has not come: a clock that was set
 * back must not keep the person from ever being asked again.
 */
export function beginPasswordTyped(session: Session, nowMs: number): void {
  quietly(() => {
    const typedAtMs = session.read('vault', readPasswordTyped)
    if (typedAtMs !== undefined && typedAtMs <= nowMs) return
    session.write('vault', (db) => writePasswordTyped(db, Math.floor(nowMs)))
  })
}

/** Whether there is a master password that was not typed for so many days; null is never. */
export function isPasswordDue(session: Session, nowMs: number, days: number | null): boolean {
  if (days === null || session.isReadOnly || !hasMasterPassword(session)) return false
  const typedAtMs = session.read('vault', readPasswordTyped)
  return typedAtMs !== undefined && nowMs - typedAtMs >= days * dayMs
}
